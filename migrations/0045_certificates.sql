-- Certificates: what an approval issues, and so the public register. The whole text of the paper stands here: it can be
-- drawn again as it was, whatever the firm or the programme is called later. Nothing in this table is personal.
CREATE TABLE certificates (
    id            uuid PRIMARY KEY,
    case_id       uuid        NOT NULL UNIQUE REFERENCES cases (id),
    code          text        NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    edition_id    uuid        NOT NULL REFERENCES editions (id),
    programme_id  uuid        NOT NULL REFERENCES programmes (id),
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    -- As printed.
    text          jsonb       NOT NULL,
    firm          text        NOT NULL,
    credit_code   text        NOT NULL,
    division_code text        NOT NULL CHECK (division_code ~ '^[0-9]{9}$'),
    district      text        NOT NULL CHECK (district = left(division_code, 6)),
    -- The answers that the programme publishes, by field.
    answers       jsonb       NOT NULL,
    -- The firm's name in small and narrow letters without spaces, and all its single letters and neighbouring pairs: Chinese
    -- is searched for by two letters or one, of which pg_trgm knows nothing.
    sought        text        NOT NULL,
    sought_pairs  text[]      NOT NULL,
    issued_at     timestamptz NOT NULL,
    issued_on     date        NOT NULL,
    -- The last day; none where it holds until it is revoked.
    valid_until   date CHECK (valid_until >= issued_on),
    revoked_at    timestamptz,
    revocation    text CHECK (length(revocation) BETWEEN 1 AND 500),
    CHECK ((revoked_at IS NULL) = (revocation IS NULL))
);
CREATE INDEX certificates_by_time ON certificates (issued_at DESC, id DESC);
CREATE INDEX certificates_by_district ON certificates (district, issued_at DESC, id DESC);
CREATE INDEX certificates_by_programme ON certificates (programme_id, issued_at DESC, id DESC);
CREATE INDEX certificates_by_credit_code ON certificates (credit_code);
CREATE INDEX certificates_by_name ON certificates USING gin (sought_pairs);

-- What was issued stays as it was issued; it can be revoked, once.
CREATE FUNCTION refuse_other_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.revoked_at IS NOT NULL
       OR to_jsonb(OLD) - ARRAY['revoked_at', 'revocation'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['revoked_at', 'revocation'] THEN
        RAISE EXCEPTION 'certificate % is issued', OLD.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificates_stay_as_issued BEFORE UPDATE ON certificates
    FOR EACH ROW EXECUTE FUNCTION refuse_other_certificate();
CREATE TRIGGER certificates_are_never_deleted BEFORE DELETE OR TRUNCATE ON certificates
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How many were issued on a day in a district, counted as they are issued: the front page adds up these few rows, and
-- approvals in two districts don't wait for each other.
CREATE TABLE certificates_issued (
    day      date   NOT NULL,
    district text   NOT NULL,
    count    bigint NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, district)
);

-- How long decided cases really took, reckoned every night.
CREATE TABLE days_taken (
    programme_id uuid PRIMARY KEY REFERENCES programmes (id),
    -- Working days from submission to decision, the middle one of so many cases.
    median       integer NOT NULL CHECK (median >= 0),
    cases        integer NOT NULL CHECK (cases > 0),
    reckoned_on  date    NOT NULL
);

-- The first night's reckoning; each plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000045', 'reckon_days_taken', 'null', '1970-01-01Z', '1970-01-01Z');
