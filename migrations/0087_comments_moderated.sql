-- What moderators do about posts they do about comments, too: of an act, a report, a look, or what waits, the comment on
-- the post that it is about.
ALTER TABLE acts
    ADD COLUMN comment_id uuid REFERENCES comments (id),
    -- A comment is neither locked, nor does it wait for a look, nor is it supported.
    ADD CONSTRAINT about_comments CHECK (
        comment_id IS NULL OR kind IN ('hide', 'unhide', 'mask', 'warn', 'suspend', 'dismiss')
    );

ALTER TABLE reports
    ADD COLUMN comment_id uuid REFERENCES comments (id),
    DROP CONSTRAINT reports_post_id_person_id_key,
    -- Whoever reported it was told what came of it, so that a job that is done twice tells nobody twice.
    ADD COLUMN told boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT told_of_an_act CHECK (NOT told OR act_id IS NOT NULL);
-- Once a person, until somebody looked: a comment may say something else since.
CREATE UNIQUE INDEX reports_once_a_person ON reports (post_id, comment_id, person_id) NULLS NOT DISTINCT
    WHERE act_id IS NULL;
CREATE INDEX reports_to_tell ON reports (act_id, id) WHERE act_id IS NOT NULL AND NOT told;

ALTER TABLE moderation_queue
    ADD COLUMN comment_id uuid REFERENCES comments (id),
    DROP CONSTRAINT moderation_queue_post_id_kind_act_id_key,
    ADD CONSTRAINT once_a_kind UNIQUE NULLS NOT DISTINCT (post_id, comment_id, kind, act_id);

ALTER TABLE author_looks ADD COLUMN comment_id uuid REFERENCES comments (id);

ALTER TABLE comments
    -- Of a comment that a moderator hid: a line stands in its place.
    ADD COLUMN hidden_by uuid REFERENCES acts (id),
    -- The parts that others than its author read as bars, in all that it says and said.
    ADD COLUMN masks text[] NOT NULL DEFAULT '{}';

-- Somebody said something about it once: though none can be read, there are lines that stand in the place of comments.
ALTER TABLE posts ADD COLUMN commented boolean NOT NULL DEFAULT false;
UPDATE posts SET commented = true WHERE EXISTS (SELECT FROM comments WHERE post_id = posts.id);
ALTER TABLE posts ADD CONSTRAINT counted_are_comments CHECK (comments = 0 OR commented);
