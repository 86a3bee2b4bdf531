-- What moderators do, and why: appended, never changed.
CREATE TABLE acts (
    id           uuid        PRIMARY KEY,
    post_id      uuid        NOT NULL REFERENCES posts (id),
    -- Who wrote the post, and reads of it.
    author_id    uuid        NOT NULL REFERENCES people (id),
    moderator_id uuid        NOT NULL REFERENCES people (id),
    kind         text        NOT NULL CHECK (kind IN ('hide', 'unhide', 'lock', 'unlock', 'mask', 'warn', 'suspend',
                                                      'dismiss', 'let_through', 'release_supports', 'void_supports')),
    reason       text        NOT NULL CHECK (reason IN ('insulting', 'private_data', 'advertising', 'untrue', 'unlawful',
                                                        'other')),
    -- To the author; of supports to everybody.
    why          text        NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    -- Of a suspension.
    days         smallint    CHECK (days IN (1, 7, 30)),
    -- Of a mask: the part of the text.
    masked       text        CHECK (length(masked) BETWEEN 1 AND 2000),
    -- Of a hiding: the desk that had the post before it, to be asked again.
    desk_id      uuid        REFERENCES desks (id),
    at           timestamptz NOT NULL,
    CHECK ((kind = 'suspend') = (days IS NOT NULL)),
    CHECK ((kind = 'mask') = (masked IS NOT NULL)),
    CONSTRAINT nobody_moderates_their_own CHECK (moderator_id <> author_id),
    -- For what refers to both.
    UNIQUE (id, moderator_id, author_id)
);
CREATE INDEX acts_newest ON acts (at DESC, id DESC);
CREATE INDEX acts_of_post ON acts (post_id, at, id);
CREATE INDEX acts_by_author ON acts (author_id, at DESC, id DESC);
CREATE TRIGGER acts_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON acts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Once an act, decided by somebody who neither did it nor wrote the post.
CREATE TABLE appeals (
    act_id       uuid        PRIMARY KEY,
    moderator_id uuid        NOT NULL,
    author_id    uuid        NOT NULL,
    why          text        NOT NULL CHECK (length(why) BETWEEN 1 AND 1000),
    at           timestamptz NOT NULL,
    decided_by   uuid        REFERENCES people (id),
    decided_at   timestamptz,
    upheld       boolean,
    answer       text        CHECK (length(answer) BETWEEN 1 AND 500),
    FOREIGN KEY (act_id, moderator_id, author_id) REFERENCES acts (id, moderator_id, author_id),
    CHECK (num_nonnulls(decided_by, decided_at, upheld, answer) IN (0, 4)),
    CONSTRAINT another_decides CHECK (decided_by <> moderator_id AND decided_by <> author_id)
);

-- By readers: once a person and post.
CREATE TABLE reports (
    id        uuid        PRIMARY KEY,
    post_id   uuid        NOT NULL REFERENCES posts (id),
    person_id uuid        NOT NULL REFERENCES people (id),
    reason    text        NOT NULL CHECK (reason IN ('insulting', 'private_data', 'advertising', 'untrue', 'unlawful',
                                                     'other')),
    words     text        CHECK (length(words) BETWEEN 1 AND 500),
    at        timestamptz NOT NULL,
    -- What came of it.
    act_id    uuid        REFERENCES acts (id),
    CHECK (reason <> 'other' OR words IS NOT NULL),
    UNIQUE (post_id, person_id)
);

-- What waits for a moderator. The rank is a moment: when it came, less some hours for what makes it urgent. So what is
-- older rises, what weighs more stands before it, and one index has all in order.
CREATE TABLE moderation_queue (
    id      uuid        PRIMARY KEY,
    kind    text        NOT NULL CHECK (kind IN ('reports', 'words', 'links', 'appeal', 'wave')),
    post_id uuid        NOT NULL REFERENCES posts (id),
    act_id  uuid        REFERENCES appeals (act_id),
    since   timestamptz NOT NULL,
    rank    timestamptz NOT NULL,
    CHECK ((kind = 'appeal') = (act_id IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (post_id, kind, act_id)
);
CREATE INDEX moderation_queue_in_order ON moderation_queue (rank, id);

ALTER TABLE posts
    -- Not for everybody: nobody has looked at it yet, or a moderator hid it.
    ADD COLUMN veil text CHECK (veil IN ('waiting', 'hidden')),
    ADD COLUMN hidden_by uuid REFERENCES acts (id),
    -- Nothing more is said of it.
    ADD COLUMN locked_by uuid REFERENCES acts (id),
    ADD CONSTRAINT hidden_by_an_act CHECK ((veil IS NOT DISTINCT FROM 'hidden') = (hidden_by IS NOT NULL));

-- As the author wrote a post of which a part is masked: what stands in posts is what everybody reads.
CREATE TABLE originals (
    post_id uuid PRIMARY KEY REFERENCES posts (id),
    title   text NOT NULL,
    body    text NOT NULL,
    address text,
    called  text
);

-- Why a moderator looked at who wrote a post. The look itself is in looks, as all are.
CREATE TABLE author_looks (
    id           uuid        PRIMARY KEY,
    post_id      uuid        NOT NULL REFERENCES posts (id),
    author_id    uuid        NOT NULL REFERENCES people (id),
    moderator_id uuid        NOT NULL REFERENCES people (id),
    purpose      text        NOT NULL CHECK (purpose IN ('danger', 'authority', 'abuse', 'other')),
    why          text        NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    at           timestamptz NOT NULL
);
CREATE INDEX author_looks_by_author ON author_looks (author_id, at DESC, id DESC);
CREATE TRIGGER author_looks_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON author_looks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Reads, but neither writes nor supports nor votes until then.
ALTER TABLE people ADD COLUMN suspended_until timestamptz;
