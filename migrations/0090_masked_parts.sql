-- The part of a text that a mask hides. Acts are never changed; this goes with the text that it is a part of.
CREATE TABLE masked_parts (
    act_id uuid PRIMARY KEY REFERENCES acts (id),
    part   text NOT NULL CHECK (length(part) BETWEEN 1 AND 2000)
);
INSERT INTO masked_parts (act_id, part)
SELECT acts.id, masked FROM acts LEFT JOIN comments ON comments.id = comment_id
WHERE masked IS NOT NULL AND (comment_id IS NULL OR comments.body IS NOT NULL);
CREATE TRIGGER masked_parts_are_never_changed BEFORE UPDATE OR TRUNCATE ON masked_parts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE acts DROP COLUMN masked;
-- Of a column that is gone the values stay on the disk until each row is written anew. So they are.
ALTER TABLE acts ALTER COLUMN why TYPE text USING why || '';
