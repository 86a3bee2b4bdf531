-- Programs ask for what is still open, which is little of all that was ever posted.
CREATE INDEX posts_open ON posts (posted_at DESC, id DESC)
    WHERE status IN ('waiting', 'received', 'in_hand', 'passed_on', 'reopened');
