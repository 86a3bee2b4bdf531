-- What residents ask in public, and what departments answer.
CREATE TABLE posts (
    id            uuid PRIMARY KEY,
    author_id     uuid        NOT NULL REFERENCES people (id),
    -- As its author writes; nobody translates it.
    lang          text        NOT NULL CHECK (lang IN ('zh-CN', 'en')),
    title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    body          text        NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
    division_code text        NOT NULL CHECK (division_code ~ '^[0-9]{9}$'),
    supports      integer     NOT NULL DEFAULT 0 CHECK (supports >= 0),
    posted_at     timestamptz NOT NULL,
    answer_zh     text CHECK (length(answer_zh) BETWEEN 1 AND 2000),
    answer_en     text CHECK (length(answer_en) BETWEEN 1 AND 2000),
    answered_by   uuid REFERENCES departments (id),
    answered_at   timestamptz,
    CHECK (num_nonnulls(answer_zh, answer_en, answered_by, answered_at) IN (0, 4))
);
CREATE INDEX posts_newest ON posts (posted_at DESC, id DESC);
