-- What happened, appended and never changed.
CREATE TABLE events (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    person_id uuid,
    system    text,
    slice     text        NOT NULL,
    subject   uuid        NOT NULL,
    body      jsonb       NOT NULL CHECK (body ? 'kind')
);
CREATE INDEX events_by_subject ON events (subject, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each look at somebody's personal data, shown to its owner.
CREATE TABLE looks (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at                  timestamptz NOT NULL,
    viewer_id           uuid,
    owner_person_id     uuid,
    owner_enterprise_id uuid,
    fields              text[]      NOT NULL CHECK (cardinality(fields) > 0),
    purpose             text        NOT NULL,
    matter_id           uuid,
    CHECK (num_nonnulls(owner_person_id, owner_enterprise_id) = 1)
);
CREATE INDEX looks_at_a_person ON looks (owner_person_id, id) WHERE owner_person_id IS NOT NULL;
CREATE INDEX looks_at_an_enterprise ON looks (owner_enterprise_id, id) WHERE owner_enterprise_id IS NOT NULL;
CREATE TRIGGER looks_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON looks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One-time keys of forms, spent on success only.
CREATE TABLE spent_keys (
    key         uuid PRIMARY KEY,
    person_id   uuid        NOT NULL,
    fingerprint bytea       NOT NULL,
    answer      text,
    at          timestamptz NOT NULL
);
CREATE INDEX spent_keys_by_age ON spent_keys (at);

-- Work that must happen after a commit.
CREATE TABLE jobs (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL,
    body          jsonb       NOT NULL,
    enqueued_at   timestamptz NOT NULL,
    run_at        timestamptz NOT NULL,
    attempts      integer     NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    claim         uuid,
    given_up_at   timestamptz,
    last_error    text
);
CREATE INDEX jobs_to_run ON jobs (run_at) WHERE given_up_at IS NULL;

CREATE TABLE sessions (
    id         bytea PRIMARY KEY,
    person_id  uuid,
    data       jsonb       NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
