-- Where a mail programme sends its reader's wish to get no more of these (RFC 8058). Erased with the letter's words.
ALTER TABLE messages ADD COLUMN unsubscribe text;
