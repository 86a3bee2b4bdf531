-- Counting a queue asks for each step who holds it: the indexes that have the queue in order say that too, so that no
-- step is read to be counted.
DROP INDEX steps_in_queue;
CREATE INDEX steps_in_queue ON steps (desk_id, due_on, id) INCLUDE (held_by) WHERE stage IN ('open', 'claimed');
DROP INDEX steps_in_queue_of_topic;
CREATE INDEX steps_in_queue_of_topic ON steps (desk_id, topic, due_on, id) INCLUDE (held_by)
    WHERE stage IN ('open', 'claimed');
