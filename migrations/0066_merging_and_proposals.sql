-- Who keeps the board.
ALTER TABLE roles DROP CONSTRAINT roles_role_check;
ALTER TABLE roles ADD CONSTRAINT roles_role_check CHECK (role IN ('clerk', 'supervisor', 'moderator', 'administrator'));

-- Two posts that say the same become one; undone, each is what it was.
CREATE TABLE merges (
    id            uuid        PRIMARY KEY,
    post_id       uuid        NOT NULL REFERENCES posts (id),
    into_id       uuid        NOT NULL REFERENCES posts (id) CHECK (into_id <> post_id),
    why           text        NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    at            timestamptz NOT NULL,
    -- As the post was.
    status_before text        NOT NULL,
    -- The desk that had it before it, and for what, to be asked again.
    desk_id       uuid REFERENCES desks (id),
    step_like     text,
    undone_at     timestamptz
);
CREATE UNIQUE INDEX merges_once ON merges (post_id) WHERE undone_at IS NULL;
CREATE INDEX merges_into ON merges (into_id) WHERE undone_at IS NULL;
ALTER TABLE posts ADD COLUMN merged_into uuid REFERENCES posts (id);
-- Came with a merge, and goes when that is undone.
ALTER TABLE supports ADD COLUMN merge_id uuid REFERENCES merges (id);
CREATE INDEX supports_by_merge ON supports (merge_id) WHERE merge_id IS NOT NULL;
-- Who was told of a merge, so that a job that is done twice tells nobody twice.
CREATE TABLE merges_told (
    merge_id  uuid NOT NULL REFERENCES merges (id),
    person_id uuid NOT NULL REFERENCES people (id),
    PRIMARY KEY (merge_id, person_id)
);

-- So many must support a proposal before a department has to answer it.
ALTER TABLE categories ADD COLUMN threshold integer NOT NULL DEFAULT 50 CHECK (threshold BETWEEN 1 AND 100000);

CREATE TABLE proposals (
    post_id   uuid    PRIMARY KEY REFERENCES posts (id),
    threshold integer NOT NULL CHECK (threshold >= 1),
    phase     text    NOT NULL CHECK (phase IN (
        'collecting', 'review', 'vote', 'decision', 'carrying_out', 'carried_out', 'declined', 'lapsed')),
    -- Of the phase it is in, where it has a last day: until the end of it.
    until     date,
    votes_for     integer NOT NULL DEFAULT 0 CHECK (votes_for >= 0),
    votes_against integer NOT NULL DEFAULT 0 CHECK (votes_against >= 0),
    votes_abstain integer NOT NULL DEFAULT 0 CHECK (votes_abstain >= 0),
    CHECK ((phase IN ('collecting', 'vote')) = (until IS NOT NULL))
);
CREATE INDEX proposals_ending ON proposals (until) WHERE until IS NOT NULL;
-- Each phase that is over, and what came of it.
CREATE TABLE proposal_phases (
    post_id       uuid        NOT NULL REFERENCES posts (id),
    phase         text        NOT NULL,
    ended_at      timestamptz NOT NULL,
    supports      integer,
    votes_for     integer,
    votes_against integer,
    votes_abstain integer,
    PRIMARY KEY (post_id, phase)
);
-- One a person, theirs to change until the vote closes.
CREATE TABLE votes (
    post_id   uuid        NOT NULL REFERENCES posts (id),
    person_id uuid        NOT NULL REFERENCES people (id),
    -- The keyed hash of their identity number: who verifies another account with it has voted already.
    resident  bytea,
    choice    text        NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
    at        timestamptz NOT NULL,
    PRIMARY KEY (post_id, person_id),
    CONSTRAINT votes_once_a_resident UNIQUE (post_id, resident)
);
CREATE INDEX votes_by_person ON votes (person_id);
-- What was proposed before lies before its desk already; what was answered is an answered post.
INSERT INTO proposals (post_id, threshold, phase)
SELECT id, 50, 'review' FROM posts
WHERE kind = 'proposal' AND answered_at IS NULL
  AND EXISTS (SELECT FROM steps WHERE matter_id = posts.id AND stage IN ('open', 'claimed'));

INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000066', 'end_phases', 'null', '1970-01-01Z', '1970-01-01Z');
