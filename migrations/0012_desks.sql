-- What desks can have before them, as far as they need to know it.
CREATE TABLE matters (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('case', 'claim')),
    reference     text NOT NULL,
    title         text NOT NULL,
    topic         text NOT NULL,
    enterprise_id uuid
);

-- Each desk's part in a matter. The columns after `stage` are that stage's own, and no other's.
CREATE TABLE steps (
    id              uuid PRIMARY KEY,
    matter_id       uuid        NOT NULL REFERENCES matters (id),
    position        integer     NOT NULL,
    code            text        NOT NULL,
    desk_id         uuid        NOT NULL REFERENCES desks (id),
    title_zh        text        NOT NULL,
    title_en        text        NOT NULL,
    days            smallint    NOT NULL CHECK (days >= 0),
    after           text[]      NOT NULL,
    not_by          text[]      NOT NULL,
    stage           text        NOT NULL CHECK (stage IN ('waiting', 'open', 'claimed', 'asking', 'done', 'dropped')),
    due_on          date,
    due_provisional boolean,
    held_by         uuid REFERENCES people (id),
    asked_on        date,
    outcome         text CHECK (outcome IN ('approved', 'refused')),
    opened_at       timestamptz,
    decided_at      timestamptz,
    UNIQUE (matter_id, position),
    CHECK ((stage IN ('open', 'claimed', 'asking')) = (due_on IS NOT NULL)),
    CHECK ((due_on IS NULL) = (due_provisional IS NULL)),
    CHECK ((stage IN ('claimed', 'asking', 'done')) = (held_by IS NOT NULL)),
    CHECK ((stage = 'asking') = (asked_on IS NOT NULL)),
    CHECK ((stage = 'done') = (outcome IS NOT NULL))
);
-- One step of a code stands or was decided in a matter; dropped ones may have stood before it.
CREATE UNIQUE INDEX steps_once ON steps (matter_id, code) WHERE stage <> 'dropped';
-- A desk's queue: by deadline, so that what is overdue comes first.
CREATE INDEX steps_in_queue ON steps (desk_id, due_on, id) WHERE stage IN ('open', 'claimed');
CREATE INDEX steps_held ON steps (held_by, due_on, id) WHERE stage IN ('claimed', 'asking');
CREATE INDEX steps_provisional ON steps (due_on) WHERE due_provisional;

-- The two-person rule, whatever the program above may think: who decided a step that this one names in `not_by`
-- can't decide it.
CREATE FUNCTION refuse_one_person_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM steps AS earlier
               WHERE earlier.matter_id = NEW.matter_id AND earlier.code = ANY (NEW.not_by)
                 AND earlier.stage = 'done' AND earlier.held_by = NEW.held_by) THEN
        RAISE EXCEPTION 'a second person must decide step %', NEW.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER steps_take_two_people BEFORE INSERT OR UPDATE ON steps
    FOR EACH ROW WHEN (NEW.stage = 'done') EXECUTE FUNCTION refuse_one_person_twice();

-- What is decided stays decided.
CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.stage, OLD.held_by, OLD.outcome) IS DISTINCT FROM (NEW.stage, NEW.held_by, NEW.outcome) THEN
        RAISE EXCEPTION 'step % is decided', OLD.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER steps_are_decided_once BEFORE UPDATE ON steps
    FOR EACH ROW WHEN (OLD.stage = 'done') EXECUTE FUNCTION refuse_second_decision();
