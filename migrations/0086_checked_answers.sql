-- What a clerk wants to say where the category wants it checked first: a supervisor lets it out, or sends it back.
CREATE TABLE reply_drafts (
    step_id    uuid        PRIMARY KEY REFERENCES steps (id),
    post_id    uuid        NOT NULL REFERENCES posts (id),
    written_by uuid        NOT NULL REFERENCES people (id),
    status     text        NOT NULL CHECK (status IN ('answered', 'done', 'declined')),
    text_zh    text        NOT NULL CHECK (length(text_zh) BETWEEN 1 AND 2000),
    text_en    text        NOT NULL CHECK (length(text_en) BETWEEN 1 AND 2000),
    led_to     text        CHECK (length(led_to) BETWEEN 1 AND 500),
    written_at timestamptz NOT NULL,
    -- Sent back, and why; written anew, it waits again.
    returned_why text      CHECK (length(returned_why) BETWEEN 1 AND 500)
);
CREATE INDEX reply_drafts_waiting ON reply_drafts (written_at, step_id) WHERE returned_why IS NULL;
