-- Supports are released and voided because they came in a wave; "other" said nothing of that.
ALTER TABLE acts
    DROP CONSTRAINT acts_reason_check,
    ADD CONSTRAINT acts_reason_check CHECK (reason IN ('insulting', 'private_data', 'advertising', 'untrue', 'unlawful',
                                                       'other', 'wave'));
