-- The last day that was said for a post's answer: kept when the answer is there, so that everybody can see whether it came
-- in time. Reopened, the day of the new answer counts.
ALTER TABLE posts ADD COLUMN promised_on date;
UPDATE posts SET promised_on = said.due
FROM (SELECT DISTINCT ON (subject) subject, (body ->> 'due')::date AS due FROM events
      WHERE slice = 'desks' AND body ? 'due' ORDER BY subject, id DESC) AS said
WHERE said.subject = posts.id;

CREATE OR REPLACE FUNCTION place_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT COALESCE(parent, code) INTO NEW.section FROM categories WHERE code = NEW.category;
    IF NEW.answered_by IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.answered_by IS DISTINCT FROM OLD.answered_by) THEN
        NEW.lies_with := NEW.answered_by;
    END IF;
    IF NEW.answered_at IS NULL THEN
        NEW.promised_on := COALESCE(NEW.waits_until, NEW.promised_on);
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER posts_know_where_they_lie
    BEFORE INSERT OR UPDATE OF category, answered_by, answered_at, waits_until ON posts
    FOR EACH ROW EXECUTE FUNCTION place_post();

-- How posts are answered, added up every hour so that no page view goes through the posts. By what `subject` names: the
-- whole city, a department by its id, a district, a section or a category by its code.
CREATE TABLE board_figures (
    -- Of the posts of so many days.
    days          smallint    NOT NULL CHECK (days IN (30, 365)),
    subject       text        NOT NULL CHECK (subject IN ('city', 'department', 'district', 'section', 'category')),
    code          text        NOT NULL,
    received      integer     NOT NULL,
    answered      integer     NOT NULL,
    -- Whose last day has come, or that were answered before; and of these, those answered by then.
    due           integer     NOT NULL,
    in_time       integer     NOT NULL CHECK (in_time <= due),
    -- Working days to the answer, the middle one of those answered.
    median        integer,
    -- How often residents said that it is really done, and that it isn't.
    said_done     integer     NOT NULL,
    said_not_done integer     NOT NULL,
    -- Of the replies, how many were rated, and with how many stars together.
    ratings       integer     NOT NULL,
    stars         integer     NOT NULL CHECK (stars BETWEEN ratings AND 5 * ratings),
    -- Overdue at this moment, of whatever age.
    overdue       integer     NOT NULL,
    reckoned_at   timestamptz NOT NULL,
    PRIMARY KEY (days, subject, code)
);

-- The first reckoning; each plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000085', 'reckon_board_figures', 'null', '1970-01-01Z', '1970-01-01Z');
