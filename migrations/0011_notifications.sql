-- Letters, rendered when the event happened, in the recipient's language: what was told is what stands here.
CREATE TABLE messages (
    id          uuid PRIMARY KEY,
    person_id   uuid        NOT NULL REFERENCES people (id),
    to_address  text        NOT NULL,
    lang        text        NOT NULL CHECK (lang IN ('zh-CN', 'en')),
    -- The template, such as `cases-mail-receipt`.
    kind        text        NOT NULL,
    -- Erased some time after the letter was sent.
    subject     text,
    text        text,
    html        text,
    -- The same on each try, so that a letter delivered twice is shown once.
    message_id  text        NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz,
    rejected_at timestamptz,
    CHECK (num_nonnulls(sent_at, rejected_at) <= 1),
    CHECK (num_nonnulls(subject, text, html) IN (0, 3))
);
CREATE INDEX messages_to_erase ON messages (created_at) WHERE text IS NOT NULL;

-- The first night's housekeeping; each plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'housekeeping', 'null', '1970-01-01Z', '1970-01-01Z');
