-- What people say about a post and to each other. Of two levels: what answers a comment stands in the thread that the
-- first one began.
CREATE TABLE comments (
    id            uuid PRIMARY KEY,
    post_id       uuid        NOT NULL REFERENCES posts (id),
    author_id     uuid        NOT NULL REFERENCES people (id),
    -- The comment that began it; of that one its own id.
    thread        uuid        NOT NULL,
    -- Whom it answers: anybody in its thread.
    answers       uuid,
    lang          text        NOT NULL CHECK (lang IN ('zh-CN', 'en')),
    -- None once it is forgotten, which only what was taken back is.
    body          text        CHECK (length(body) BETWEEN 1 AND 1000),
    called        text        CHECK (length(called) BETWEEN 1 AND 20),
    said_at       timestamptz NOT NULL,
    -- Raised by each change of the text, and since when it stands as it does.
    version       integer     NOT NULL DEFAULT 1,
    since         timestamptz NOT NULL,
    -- How many earlier texts are shown.
    edits         integer     NOT NULL DEFAULT 0 CHECK (edits >= 0),
    taken_back_at timestamptz,
    -- A page of them is read in this order.
    UNIQUE (post_id, thread, id),
    FOREIGN KEY (post_id, thread, answers) REFERENCES comments (post_id, thread, id),
    CHECK ((answers IS NULL) = (thread = id)),
    CHECK (body IS NOT NULL OR taken_back_at IS NOT NULL)
);
-- Where each thread of a post begins.
CREATE INDEX comments_threads ON comments (post_id, id) WHERE thread = id;
CREATE INDEX comments_to_forget ON comments (taken_back_at) WHERE taken_back_at IS NOT NULL AND body IS NOT NULL;

-- What a comment said before it was changed, as everybody may read it.
CREATE TABLE comment_editions (
    comment_id uuid        NOT NULL REFERENCES comments (id),
    version    integer     NOT NULL,
    lang       text        NOT NULL CHECK (lang IN ('zh-CN', 'en')),
    body       text        NOT NULL CHECK (length(body) BETWEEN 1 AND 1000),
    since      timestamptz NOT NULL,
    PRIMARY KEY (comment_id, version)
);

-- How many of a post can be read.
ALTER TABLE posts ADD COLUMN comments integer NOT NULL DEFAULT 0 CHECK (comments >= 0);

-- The first night's forgetting; each plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000081', 'forget_comments', 'null', '1970-01-01Z', '1970-01-01Z');
