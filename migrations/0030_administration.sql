-- Who renames a department says which of its names they read.
ALTER TABLE departments ADD COLUMN version integer NOT NULL DEFAULT 1;

-- People are found by how their name or their address begins, or by what they may do.
CREATE INDEX people_by_beginning_of_name ON people (lower(name) text_pattern_ops);
CREATE INDEX people_by_beginning_of_email ON people (lower(email) text_pattern_ops);
CREATE INDEX roles_by_name ON roles (role, person_id);
