-- A resident is verified by a desk that saw the card, or by the registry of residents that was asked.
ALTER TABLE residents
    ADD COLUMN confirmed_by text NOT NULL DEFAULT 'desk' CHECK (confirmed_by IN ('desk', 'registry')),
    ALTER COLUMN desk_id DROP NOT NULL,
    ADD CONSTRAINT a_desk_confirms_as_a_desk CHECK ((confirmed_by = 'desk') = (desk_id IS NOT NULL));
ALTER TABLE residents ALTER COLUMN confirmed_by DROP DEFAULT;
