-- The calendars of working days that were ever in force, so that deadlines are reckoned anew when another arrives.
CREATE TABLE calendars (
    fingerprint text PRIMARY KEY,
    known_until date        NOT NULL,
    adopted_at  timestamptz NOT NULL
);
