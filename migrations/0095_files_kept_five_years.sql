-- An attached file is kept for five years after its case has ended, as lists for an audit are: papers name people. That
-- there was one stays; its name and its bytes go.
ALTER TABLE attachments ADD COLUMN erased_on date;
CREATE INDEX cases_by_end ON cases (ended_at) WHERE ended_at IS NOT NULL;
