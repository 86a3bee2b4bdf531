-- Applications, from draft to decision. A case has its public number from the day it is started.
CREATE SEQUENCE case_numbers;

CREATE TABLE cases (
    id                   uuid PRIMARY KEY,
    reference            text        NOT NULL UNIQUE CHECK (reference ~ '^[0-9]{4}-[0-9]{6}-[0-9]{6,}$'),
    edition_id           uuid        NOT NULL REFERENCES editions (id),
    programme_id         uuid        NOT NULL REFERENCES programmes (id),
    enterprise_id        uuid        NOT NULL REFERENCES enterprises (id),
    premises_id          uuid        NOT NULL REFERENCES premises (id),
    -- As they stood when it was started or submitted: what is filed keeps the firm and the place it was filed for.
    firm                 text        NOT NULL,
    credit_code          text        NOT NULL,
    division_code        text        NOT NULL CHECK (division_code ~ '^[0-9]{9}$'),
    premises_name        text        NOT NULL,
    address              text        NOT NULL,
    started_by           uuid        NOT NULL REFERENCES people (id),
    started_at           timestamptz NOT NULL,
    stage                text        NOT NULL CHECK (stage IN ('draft', 'under_review', 'decided', 'withdrawn')),
    outcome              text CHECK (outcome IN ('approved', 'refused')),
    -- Once for the first time it was submitted, and once more for each correction answered.
    submissions          integer     NOT NULL CHECK (submissions >= 0),
    -- What desks have asked to be corrected: sections by their code, evidence as `evidence.CODE`.
    reopened             text[]      NOT NULL,
    submitted_at         timestamptz,
    -- When the last desk must have answered, as the receipt says.
    promised_on          date,
    promised_provisional boolean,
    ended_at             timestamptz,
    CHECK ((stage = 'decided') = (outcome IS NOT NULL)),
    CHECK ((stage IN ('decided', 'withdrawn')) = (ended_at IS NOT NULL)),
    CHECK ((submissions > 0) = (submitted_at IS NOT NULL)),
    CHECK ((submitted_at IS NULL) = (promised_on IS NULL)),
    CHECK ((promised_on IS NULL) = (promised_provisional IS NULL))
);
CREATE INDEX cases_of_an_enterprise ON cases (enterprise_id, started_at DESC, id DESC);
CREATE INDEX cases_decided ON cases (programme_id, ended_at) WHERE stage = 'decided';

-- Answers by field and submission, so that what changed between two submissions can be shown, and a personal answer
-- can be erased without touching the record. No value: not answered, or erased.
CREATE TABLE case_answers (
    case_id    uuid    NOT NULL REFERENCES cases (id),
    field      text    NOT NULL,
    submission integer NOT NULL CHECK (submission > 0),
    value      jsonb,
    -- How many days after the case has ended a personal answer is kept, and so until when.
    keep_days  integer CHECK (keep_days > 0),
    erase_on   date,
    PRIMARY KEY (case_id, field, submission)
);
CREATE INDEX case_answers_to_erase ON case_answers (erase_on) WHERE erase_on IS NOT NULL AND value IS NOT NULL;

-- How far each section of the form is, and which version of it somebody saw.
CREATE TABLE case_sections (
    case_id  uuid        NOT NULL REFERENCES cases (id),
    section  text        NOT NULL,
    version  integer     NOT NULL,
    complete boolean     NOT NULL,
    saved_by uuid        NOT NULL REFERENCES people (id),
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, section)
);

-- Files; their bytes lie in the object store under the id. One removed after it was submitted stays with that submission.
CREATE TABLE attachments (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES cases (id),
    evidence    text        NOT NULL,
    submission  integer     NOT NULL CHECK (submission > 0),
    removed_in  integer CHECK (removed_in >= submission),
    file_name   text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    media_type  text        NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size        bigint      NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    uploaded_by uuid        NOT NULL REFERENCES people (id),
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX attachments_of_a_case ON attachments (case_id, uploaded_at, id);

-- What a desk asked the applicant to correct, in its words.
CREATE TABLE corrections (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES cases (id),
    step_id     uuid        NOT NULL REFERENCES steps (id),
    sections    text[]      NOT NULL CHECK (cardinality(sections) > 0),
    message     text        NOT NULL CHECK (length(message) BETWEEN 1 AND 2000),
    asked_by    uuid        NOT NULL REFERENCES people (id),
    asked_at    timestamptz NOT NULL,
    answered_at timestamptz
);
CREATE INDEX corrections_of_a_case ON corrections (case_id, asked_at);

-- Why a step was decided as it was: reasons from the programme's list, and words.
CREATE TABLE decisions (
    step_id    uuid PRIMARY KEY REFERENCES steps (id),
    case_id    uuid        NOT NULL REFERENCES cases (id),
    outcome    text        NOT NULL CHECK (outcome IN ('approved', 'refused')),
    reasons    text[]      NOT NULL,
    note       text        NOT NULL CHECK (length(note) <= 2000),
    decided_by uuid        NOT NULL REFERENCES people (id),
    decided_at timestamptz NOT NULL,
    CHECK ((outcome = 'refused') = (cardinality(reasons) > 0))
);
CREATE INDEX decisions_of_a_case ON decisions (case_id, decided_at);
