-- An attached file is kept for five years after its case has ended, as lists for an audit are: papers name people.
ALTER TABLE attachments ADD COLUMN erase_on date;
UPDATE attachments SET erase_on = ended_at::date + 1825 FROM cases WHERE cases.id = case_id AND ended_at IS NOT NULL;
CREATE INDEX attachments_to_erase ON attachments (erase_on) WHERE erase_on IS NOT NULL;
