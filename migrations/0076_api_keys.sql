-- What somebody's programs show instead of signing in. Only the key's hash is kept, and its beginning, by which its owner
-- knows it again. One that is revoked is gone.
CREATE TABLE api_keys (
    id        uuid        PRIMARY KEY,
    person_id uuid        NOT NULL REFERENCES people (id),
    name      text        NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    beginning text        NOT NULL,
    hash      bytea       NOT NULL UNIQUE CHECK (length(hash) = 32),
    made_at   timestamptz NOT NULL,
    -- The city's day.
    used_on   date
);
CREATE INDEX api_keys_of_person ON api_keys (person_id, made_at);
