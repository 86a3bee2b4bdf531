-- Money granted. A firm is granted it once in a programme's period, whatever the program above may think.
CREATE TABLE awards (
    id            uuid PRIMARY KEY,
    case_id       uuid        NOT NULL UNIQUE REFERENCES cases (id),
    enterprise_id uuid        NOT NULL REFERENCES enterprises (id),
    programme_id  uuid        NOT NULL REFERENCES programmes (id),
    -- As the programme names it: `2020`, `2020-H1`.
    period        text        NOT NULL CHECK (length(period) BETWEEN 1 AND 40),
    -- Whole fen.
    sum           bigint      NOT NULL CHECK (sum > 0),
    granted_at    timestamptz NOT NULL,
    UNIQUE (enterprise_id, programme_id, period)
);
CREATE TRIGGER awards_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON awards
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
