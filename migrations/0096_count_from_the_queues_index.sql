-- Counting a queue asks for each step who holds it: the indexes that have the queue in order say that too, so that steps
-- are not read to be counted. They need not be where VACUUM has been: it comes when one in fifty has changed. Desks read
-- on while the indexes are built; what is to be written waits.
CREATE INDEX steps_queued ON steps (desk_id, due_on, id) INCLUDE (held_by) WHERE stage IN ('open', 'claimed');
CREATE INDEX steps_queued_of_topic ON steps (desk_id, topic, due_on, id) INCLUDE (held_by)
    WHERE stage IN ('open', 'claimed');
ALTER TABLE steps SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
