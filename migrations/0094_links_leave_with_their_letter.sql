-- A letter whose link lets its holder in: its words are erased as soon as it has left, so that nobody reads the link here.
ALTER TABLE messages ADD COLUMN erase_once_sent boolean NOT NULL DEFAULT false;
-- Those that left before.
UPDATE messages SET subject = NULL, text = NULL, html = NULL, unsubscribe = NULL
WHERE kind IN ('notifications-confirm', 'notifications-reset') AND num_nonnulls(sent_at, rejected_at) = 1;
UPDATE messages SET erase_once_sent = true WHERE kind IN ('notifications-confirm', 'notifications-reset');
