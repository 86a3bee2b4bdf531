-- What a post's author shows. The bytes lie in the object store, drawn anew: nothing of the file that was sent is kept.
CREATE TABLE pictures (
    id          uuid        PRIMARY KEY,
    post_id     uuid        NOT NULL REFERENCES posts (id),
    -- A post has five places, and each is given once.
    place       integer     NOT NULL CHECK (place BETWEEN 1 AND 5),
    width       integer     NOT NULL CHECK (width BETWEEN 1 AND 1600),
    height      integer     NOT NULL CHECK (height BETWEEN 1 AND 1600),
    -- In the writer's language, for who does not see it.
    description text        CHECK (length(description) BETWEEN 1 AND 120),
    added_at    timestamptz NOT NULL,
    UNIQUE (post_id, place)
);

-- The first night; each night plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000070', 'sweep_pictures', 'null', '1970-01-01Z', '1970-01-01Z');
