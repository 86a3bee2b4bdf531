-- What can be applied for, and the editions of each. An edition never changes: cases rely on the one they began under.
CREATE TABLE programmes (
    id           uuid PRIMARY KEY,
    code         text    NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]*$'),
    last_edition integer NOT NULL DEFAULT 0 CHECK (last_edition >= 0)
);

CREATE TABLE editions (
    id           uuid PRIMARY KEY,
    programme_id uuid        NOT NULL REFERENCES programmes,
    number       integer     NOT NULL CHECK (number > 0),
    document     text        NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid REFERENCES people,
    UNIQUE (programme_id, number)
);
CREATE TRIGGER editions_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON editions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
