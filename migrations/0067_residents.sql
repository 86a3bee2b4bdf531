-- Who is a verified resident. Of an identity number there is only a hash under the server's key, which is not here: one
-- number is one account, and whose number it is can't be tried out by who reads this.
CREATE TABLE residents (
    person_id   uuid        PRIMARY KEY REFERENCES people (id),
    number_hash bytea       NOT NULL UNIQUE CHECK (length(number_hash) = 32),
    verified_at timestamptz NOT NULL,
    -- Of the office that saw the card.
    desk_id     uuid        NOT NULL REFERENCES desks (id)
);

-- What desks have handed out and nobody has used yet: one a number. The code is hashed together with its number.
CREATE TABLE residence_codes (
    number_hash bytea       PRIMARY KEY CHECK (length(number_hash) = 32),
    id          uuid        NOT NULL UNIQUE,
    code_hash   bytea       NOT NULL CHECK (length(code_hash) = 32),
    -- The account that is verified with the number loses that to the one that uses the code.
    moves       boolean     NOT NULL,
    made_by     uuid        NOT NULL REFERENCES people (id),
    desk_id     uuid        NOT NULL REFERENCES desks (id),
    expires_at  timestamptz NOT NULL
);
CREATE INDEX residence_codes_by_expiry ON residence_codes (expires_at);
