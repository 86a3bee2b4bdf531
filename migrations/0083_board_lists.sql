-- What the board's lists are chosen and ordered by stands in the posts themselves, so that each comes from one index.
ALTER TABLE posts
    -- Its category's first level.
    ADD COLUMN section     text REFERENCES categories (code),
    -- The department that is to answer it, or did.
    ADD COLUMN lies_with   uuid REFERENCES departments (id),
    -- The last day for the answer, as long as one is owed.
    ADD COLUMN waits_until date;

UPDATE posts SET
    section = (SELECT COALESCE(parent, code) FROM categories WHERE code = category),
    lies_with = COALESCE(answered_by, (
        SELECT department_id FROM steps JOIN desks ON desks.id = desk_id
        WHERE matter_id = posts.id AND code NOT LIKE 'part%' AND stage <> 'dropped' ORDER BY position DESC LIMIT 1)),
    waits_until = (
        SELECT min(due_on) FROM steps
        WHERE matter_id = posts.id AND code NOT LIKE 'part%' AND stage IN ('open', 'claimed'));
ALTER TABLE posts ALTER COLUMN section SET NOT NULL;

CREATE FUNCTION place_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT COALESCE(parent, code) INTO NEW.section FROM categories WHERE code = NEW.category;
    NEW.lies_with := COALESCE(NEW.answered_by, NEW.lies_with);
    RETURN NEW;
END $$;
CREATE TRIGGER posts_know_where_they_lie BEFORE INSERT OR UPDATE OF category, answered_by ON posts
    FOR EACH ROW EXECUTE FUNCTION place_post();

-- Of several desks the last that was asked answers; those that say their part help it.
CREATE FUNCTION tell_post_of_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE posts SET
        lies_with = COALESCE((
            SELECT department_id FROM steps JOIN desks ON desks.id = desk_id
            WHERE matter_id = NEW.matter_id AND code NOT LIKE 'part%' AND stage <> 'dropped'
            ORDER BY position DESC LIMIT 1), lies_with),
        waits_until = (
            SELECT min(due_on) FROM steps
            WHERE matter_id = NEW.matter_id AND code NOT LIKE 'part%' AND stage IN ('open', 'claimed'))
    WHERE id = NEW.matter_id;
    RETURN NULL;
END $$;
CREATE TRIGGER steps_tell_their_post_at_first AFTER INSERT ON steps
    FOR EACH ROW WHEN (NEW.topic = 'post') EXECUTE FUNCTION tell_post_of_steps();
CREATE TRIGGER steps_tell_their_post AFTER UPDATE ON steps
    FOR EACH ROW WHEN (NEW.topic = 'post' AND (NEW.due_on IS DISTINCT FROM OLD.due_on OR NEW.stage = 'dropped'))
    EXECUTE FUNCTION tell_post_of_steps();

CREATE INDEX posts_by_section ON posts (section, posted_at DESC, id DESC);
CREATE INDEX posts_by_subdistrict ON posts (division_code, posted_at DESC, id DESC);
-- Two that are common each may have little in common: the one index for both.
CREATE INDEX posts_by_district_and_section ON posts (district, section, posted_at DESC, id DESC);
CREATE INDEX posts_supported_by_subdistrict ON posts (division_code, supports DESC, posted_at DESC, id DESC);
CREATE INDEX posts_by_department ON posts (lies_with, posted_at DESC, id DESC);
CREATE INDEX posts_waiting ON posts (waits_until, id) WHERE waits_until IS NOT NULL;
CREATE INDEX posts_waiting_by_department ON posts (lies_with, waits_until, id) WHERE waits_until IS NOT NULL;
