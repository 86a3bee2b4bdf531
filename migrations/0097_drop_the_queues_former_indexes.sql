-- Apart from the building of those that replace them: the strongest lock is taken first, so nothing deadlocks with a desk.
DROP INDEX steps_in_queue;
DROP INDEX steps_in_queue_of_topic;
ALTER INDEX steps_queued RENAME TO steps_in_queue;
ALTER INDEX steps_queued_of_topic RENAME TO steps_in_queue_of_topic;
