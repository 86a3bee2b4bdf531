-- Who claims a firm has as much to win by its matters as who acts for it: they decide none of them, while they wait too.
-- `acts_for` stays: instances of the release before may still ask it.
CREATE FUNCTION is_party(person uuid, enterprise uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM agents WHERE enterprise_id = enterprise AND person_id = person AND standing <> 'ended')
        OR EXISTS (SELECT FROM claims WHERE enterprise_id = enterprise AND person_id = person AND stage = 'open')
$$;

CREATE OR REPLACE FUNCTION refuse_own_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM matters WHERE id = NEW.matter_id AND is_party(NEW.held_by, enterprise_id)) THEN
        RAISE EXCEPTION 'step % is of a firm that its decider acts for, or claims', NEW.code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_are_decided_by_others';
    END IF;
    RETURN NEW;
END $$;
