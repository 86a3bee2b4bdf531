-- What matters can be about, by the names that departments gave them: a queue shows and filters by them.
CREATE TABLE topics (
    code    text PRIMARY KEY,
    name_zh text NOT NULL,
    name_en text NOT NULL
);

-- The matter's topic beside each step, so that the queue of one topic, too, comes from one index.
ALTER TABLE steps ADD COLUMN topic text;
UPDATE steps SET topic = matters.topic FROM matters WHERE matters.id = steps.matter_id;
ALTER TABLE steps ALTER COLUMN topic SET NOT NULL;
CREATE FUNCTION take_topic_of_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT topic INTO STRICT NEW.topic FROM matters WHERE id = NEW.matter_id;
    RETURN NEW;
END $$;
CREATE TRIGGER steps_bear_the_topic_of_their_matter BEFORE INSERT ON steps
    FOR EACH ROW EXECUTE FUNCTION take_topic_of_matter();
CREATE INDEX steps_in_queue_of_topic ON steps (desk_id, topic, due_on, id) WHERE stage IN ('open', 'claimed');

-- Matters are looked for by the end of their number, which is what people read out.
CREATE INDEX matters_by_number ON matters (reverse(reference) text_pattern_ops);

-- May this person have no part in deciding the matters of this firm?
CREATE FUNCTION acts_for(person uuid, enterprise uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM agents WHERE enterprise_id = enterprise AND person_id = person AND standing <> 'ended')
$$;

-- The same refusals as before, now by names that the program can tell apart.
CREATE OR REPLACE FUNCTION refuse_one_person_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM steps AS earlier
               WHERE earlier.matter_id = NEW.matter_id AND earlier.code = ANY (NEW.not_by)
                 AND earlier.stage = 'done' AND earlier.held_by = NEW.held_by) THEN
        RAISE EXCEPTION 'a second person must decide step %', NEW.code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_take_two_people';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.stage, OLD.held_by, OLD.outcome) IS DISTINCT FROM (NEW.stage, NEW.held_by, NEW.outcome) THEN
        RAISE EXCEPTION 'step % is decided', OLD.code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_are_decided_once';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_own_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM matters WHERE id = NEW.matter_id AND acts_for(NEW.held_by, enterprise_id)) THEN
        RAISE EXCEPTION 'step % is of a firm that its decider acts for', NEW.code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_are_decided_by_others';
    END IF;
    RETURN NEW;
END $$;
