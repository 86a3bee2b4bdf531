-- Counting a queue asks for each step who holds it: the indexes that have the queue in order say that too, so that steps
-- are not read to be counted. They need not be where VACUUM has been: it comes when one in fifty has changed.
CREATE INDEX steps_queued ON steps (desk_id, due_on, id) INCLUDE (held_by) WHERE stage IN ('open', 'claimed');
CREATE INDEX steps_queued_of_topic ON steps (desk_id, topic, due_on, id) INCLUDE (held_by)
    WHERE stage IN ('open', 'claimed');
ALTER TABLE steps SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
-- Until these last statements the queue is read as before.
DROP INDEX steps_in_queue;
DROP INDEX steps_in_queue_of_topic;
ALTER INDEX steps_queued RENAME TO steps_in_queue;
ALTER INDEX steps_queued_of_topic RENAME TO steps_in_queue_of_topic;
