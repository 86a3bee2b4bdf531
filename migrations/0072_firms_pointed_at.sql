-- The line of the register that a report points at.
ALTER TABLE posts ADD COLUMN certificate_id uuid REFERENCES certificates (id);
