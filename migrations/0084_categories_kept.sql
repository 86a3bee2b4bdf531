-- Categories as their administrators keep them.
ALTER TABLE categories
    -- A closed one is given no new posts; those it has keep it.
    ADD COLUMN open    boolean NOT NULL DEFAULT true,
    -- Whether a supervisor checks the answers before they are public.
    ADD COLUMN checked boolean NOT NULL DEFAULT false,
    -- Who changes it says what they read.
    ADD COLUMN version integer NOT NULL DEFAULT 1;

-- Posts stand under both levels: a category that has been somewhere stays there, and nothing is below the second.
CREATE FUNCTION refuse_to_move_category() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.code, OLD.parent) IS DISTINCT FROM (NEW.code, NEW.parent) THEN
        RAISE EXCEPTION 'category % stays where it is', OLD.code USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM categories WHERE code = NEW.parent AND parent IS NOT NULL) THEN
        RAISE EXCEPTION 'category % would be of a third level', NEW.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER categories_stay_where_they_are BEFORE INSERT OR UPDATE ON categories
    FOR EACH ROW EXECUTE FUNCTION refuse_to_move_category();
