-- Firms, by their unified social credit code; its check digits are verified before it comes here.
CREATE TABLE enterprises (
    id                  uuid PRIMARY KEY,
    credit_code         text        NOT NULL UNIQUE CHECK (credit_code ~ '^[0-9A-HJ-NP-RT-UW-Y]{18}$'),
    name                text        NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
    -- The district whose market regulation confirms who acts for it.
    registered_division text        NOT NULL CHECK (registered_division ~ '^[0-9]{6}$'),
    created_at          timestamptz NOT NULL,
    created_by          uuid        NOT NULL REFERENCES people (id)
);

-- Who acts for a firm. Whoever only waits for a desk to say so has no line here.
CREATE TABLE agents (
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    person_id     uuid        NOT NULL REFERENCES people (id),
    role          text        NOT NULL CHECK (role IN ('owner', 'delegate')),
    standing      text        NOT NULL CHECK (standing IN ('provisional', 'confirmed', 'ended')),
    since         timestamptz NOT NULL,
    PRIMARY KEY (enterprise_id, person_id)
);
CREATE INDEX agents_of_a_person ON agents (person_id) WHERE standing <> 'ended';
-- The first claim alone works provisionally; all others wait.
CREATE UNIQUE INDEX agents_one_provisional ON agents (enterprise_id) WHERE standing = 'provisional';

-- Who says that they act for a firm, for its desk to decide. A claim's id is its matter's.
CREATE TABLE claims (
    id            uuid PRIMARY KEY,
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    person_id     uuid        NOT NULL REFERENCES people (id),
    role          text        NOT NULL CHECK (role IN ('owner', 'delegate')),
    firm_name     text        NOT NULL CHECK (length(firm_name) BETWEEN 2 AND 100),
    statement     text        NOT NULL CHECK (length(statement) BETWEEN 1 AND 2000),
    stage         text        NOT NULL CHECK (stage IN ('open', 'confirmed', 'refused')),
    made_at       timestamptz NOT NULL,
    due_on        date        NOT NULL,
    decided_at    timestamptz,
    decided_by    uuid REFERENCES people (id),
    reason        text CHECK (length(reason) BETWEEN 1 AND 2000),
    CHECK ((stage = 'open') = (decided_at IS NULL)),
    CHECK ((stage = 'open') = (decided_by IS NULL)),
    CHECK ((stage = 'refused') = (reason IS NOT NULL)),
    -- Nobody decides their own.
    CHECK (decided_by <> person_id)
);
CREATE UNIQUE INDEX claims_one_open ON claims (enterprise_id, person_id) WHERE stage = 'open';
CREATE INDEX claims_of_a_person ON claims (person_id, made_at);

-- Where a firm works. `confirmed`: whoever added it was confirmed by the desk, so that it is the firm's; until then it is
-- its author's alone, and gone when their claim is refused.
CREATE TABLE premises (
    id            uuid PRIMARY KEY,
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    division_code text        NOT NULL CHECK (division_code ~ '^[0-9]{9}$'),
    address       text        NOT NULL CHECK (length(address) BETWEEN 1 AND 200),
    contact_name  text        NOT NULL CHECK (length(contact_name) BETWEEN 1 AND 100),
    contact_phone text        NOT NULL CHECK (contact_phone ~ '^\+?[0-9]{7,15}$'),
    added_by      uuid        NOT NULL REFERENCES people (id),
    added_at      timestamptz NOT NULL,
    confirmed     boolean     NOT NULL,
    version       integer     NOT NULL DEFAULT 1,
    withdrawn_at  timestamptz
);
CREATE INDEX premises_of_an_enterprise ON premises (enterprise_id) WHERE withdrawn_at IS NULL;

-- Where a firm is paid, under the same rule.
CREATE TABLE bank_accounts (
    id            uuid PRIMARY KEY,
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    holder        text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 100),
    bank          text        NOT NULL CHECK (length(bank) BETWEEN 1 AND 100),
    account_no    text        NOT NULL CHECK (account_no ~ '^[0-9]{8,30}$'),
    set_by        uuid        NOT NULL REFERENCES people (id),
    set_at        timestamptz NOT NULL,
    confirmed     boolean     NOT NULL,
    replaced_at   timestamptz
);
CREATE UNIQUE INDEX bank_accounts_one_of_a_firm ON bank_accounts (enterprise_id)
    WHERE confirmed AND replaced_at IS NULL;
CREATE UNIQUE INDEX bank_accounts_one_of_its_author ON bank_accounts (enterprise_id, set_by)
    WHERE NOT confirmed AND replaced_at IS NULL;

-- Whatever the program above may think: nobody decides a matter of an enterprise that they act for.
CREATE FUNCTION refuse_own_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM matters JOIN agents USING (enterprise_id)
               WHERE matters.id = NEW.matter_id AND person_id = NEW.held_by AND standing <> 'ended') THEN
        RAISE EXCEPTION 'step % is of a firm that its decider acts for', NEW.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
-- At the moment of the decision only: who joins a firm later does not undo what they decided before.
CREATE TRIGGER steps_are_decided_by_others BEFORE UPDATE ON steps
    FOR EACH ROW WHEN (NEW.stage = 'done' AND OLD.stage <> 'done') EXECUTE FUNCTION refuse_own_matter();
