-- The part of a text that a mask hides. Acts are never changed; this goes with the text that it is a part of.
CREATE TABLE masked_parts (
    act_id uuid PRIMARY KEY REFERENCES acts (id),
    part   text NOT NULL CHECK (length(part) BETWEEN 1 AND 2000)
);
INSERT INTO masked_parts (act_id, part)
SELECT acts.id, masked FROM acts LEFT JOIN comments ON comments.id = comment_id
WHERE masked IS NOT NULL AND (comment_id IS NULL OR comments.body IS NOT NULL);
ALTER TABLE acts DROP COLUMN masked;
