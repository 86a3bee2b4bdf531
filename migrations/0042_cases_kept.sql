-- Drafts by age: those that nobody touches are withdrawn.
CREATE INDEX cases_drafts ON cases (started_at) WHERE stage = 'draft';
-- Whether a draft was touched, and what was put in and taken out again.
CREATE INDEX attachments_taken_out ON attachments (uploaded_at) WHERE removed_in = submission;

-- The first night; each night plans the next.
INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000042', 'tidy_cases', 'null', '1970-01-01Z', '1970-01-01Z');
