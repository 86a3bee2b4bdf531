-- What people follow on the board, and how they want to hear of it.
CREATE TABLE follows (
    id              uuid PRIMARY KEY,
    person_id       uuid        NOT NULL REFERENCES people (id),
    subject         text        NOT NULL CHECK (subject IN ('post', 'category', 'division', 'department', 'search')),
    -- Which of them: a post's number, the code of a category or a division, a department's id, a search as its address
    -- asks for it.
    which           text        NOT NULL CHECK (length(which) <= 2000),
    way             text        NOT NULL CHECK (way IN ('at_once', 'daily', 'portal')),
    since           timestamptz NOT NULL,
    -- What a search asks for, so that one statement finds all searches that a post answers. Where nothing stands,
    -- nothing in particular is asked for.
    sought_kind     text,
    sought_category text,
    sought_place    text,
    sought_department uuid,
    sought_words    text[]      NOT NULL DEFAULT '{}',
    UNIQUE (person_id, subject, which)
);
CREATE INDEX follows_by_subject ON follows (subject, which, person_id);
CREATE INDEX follows_of_searches ON follows (person_id) WHERE subject = 'search';

-- What happened to what somebody follows, or to their own posts.
CREATE TABLE notices (
    id        uuid PRIMARY KEY,
    person_id uuid        NOT NULL REFERENCES people (id),
    -- However often the job runs that tells of it, and by however many things they follow: each is told once.
    happening uuid        NOT NULL,
    what      text        NOT NULL CHECK (what IN ('posted', 'answered', 'replied', 'reopened', 'merged')),
    post_id   uuid        NOT NULL REFERENCES posts (id),
    -- Why they are told. Nothing where it is their own post, or they no longer follow it.
    follow_id uuid        REFERENCES follows (id) ON DELETE SET NULL,
    way       text        NOT NULL CHECK (way IN ('at_once', 'daily', 'portal')),
    at        timestamptz NOT NULL,
    -- The day whose digest tells it.
    digest_on date CHECK (digest_on IS NULL OR way = 'daily'),
    read_at   timestamptz,
    UNIQUE (person_id, happening)
);
CREATE INDEX notices_newest ON notices (person_id, at DESC, id DESC);
CREATE INDEX notices_unread ON notices (person_id) WHERE read_at IS NULL;
CREATE INDEX notices_for_digests ON notices (person_id) WHERE way = 'daily' AND digest_on IS NULL;
CREATE INDEX notices_by_follow ON notices (follow_id) WHERE follow_id IS NOT NULL;
CREATE INDEX notices_by_age ON notices (at);

-- One a person and day of the city, whatever crashes.
CREATE TABLE digests (
    person_id uuid NOT NULL REFERENCES people (id),
    day       date NOT NULL,
    PRIMARY KEY (person_id, day)
);
CREATE INDEX digests_by_day ON digests (day);

-- The first of each; each plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at) VALUES
    ('00000000-0000-7000-8000-000000000073', 'send_digests', 'null', '1970-01-01Z', '1970-01-01Z'),
    ('00000000-0000-7000-8000-000000000074', 'forget_notices', 'null', '1970-01-01Z', '1970-01-01Z');
