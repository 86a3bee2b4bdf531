-- A form that was sent after its session had ended. It waits a day for the same person to sign in, in the same browser.
CREATE TABLE unsent_forms (
    id        uuid PRIMARY KEY,
    -- The session it came with, as `sessions` names it: one form waits for each.
    session   bytea       NOT NULL UNIQUE,
    person_id uuid        NOT NULL REFERENCES people (id),
    path      text        NOT NULL CHECK (path LIKE '/%' AND length(path) <= 2000),
    -- The page it stood on.
    page      text CHECK (page LIKE '/%' AND length(page) <= 2000),
    -- As the browser encoded it.
    body      text        NOT NULL CHECK (octet_length(body) <= 1048576),
    at        timestamptz NOT NULL
);
CREATE INDEX unsent_forms_by_age ON unsent_forms (at);

-- The calendar under which the deadlines that stand were last reckoned.
CREATE TABLE reckoning (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    fingerprint text        NOT NULL,
    since       timestamptz NOT NULL
);
INSERT INTO reckoning (fingerprint, since) VALUES ('', '1970-01-01Z');
