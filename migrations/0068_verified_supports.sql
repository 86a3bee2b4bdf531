-- Of a post's supports, so many are verified residents'. Before this nobody was one.
ALTER TABLE posts ADD COLUMN supports_verified integer NOT NULL DEFAULT 0;
ALTER TABLE posts ADD CONSTRAINT verified_supports_are_supports CHECK (supports_verified BETWEEN 0 AND supports);

-- Who becomes a verified resident has all their supports counted anew.
CREATE INDEX supports_by_person ON supports (person_id);
