-- Who looked is shown to the owner as an office. A clerk who moves to another desk takes no look along.
ALTER TABLE looks ADD COLUMN desk_id uuid;

-- Looks recorded before: at the one desk of the matter's steps where the viewer worked then and still does. Where there
-- is none, or more than one, it stays unsaid.
ALTER TABLE looks DISABLE TRIGGER looks_are_never_changed;
UPDATE looks SET desk_id = (
    SELECT min(steps.desk_id::text)::uuid FROM steps
    JOIN roles ON roles.desk_id = steps.desk_id AND roles.person_id = looks.viewer_id
    WHERE steps.matter_id = looks.matter_id AND roles.granted_at <= looks.at
    HAVING count(DISTINCT steps.desk_id) = 1
) WHERE purpose IN ('decide_matter', 'confirm_claim');
ALTER TABLE looks ENABLE TRIGGER looks_are_never_changed;

ALTER TABLE looks ADD CONSTRAINT a_desk_looks_as_a_desk
    CHECK (desk_id IS NOT NULL OR purpose NOT IN ('decide_matter', 'confirm_claim')) NOT VALID;
