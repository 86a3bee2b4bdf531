-- Accounts. An e-mail address is one account, whatever the case of its letters.
CREATE TABLE people (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL CHECK (email = btrim(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    lang          text        NOT NULL CHECK (lang IN ('zh-CN', 'en')),
    password_hash text        NOT NULL,
    -- Counts the passwords this account has had; a session of an earlier one is over.
    credential    integer     NOT NULL DEFAULT 1,
    confirmed_at  timestamptz,
    created_at    timestamptz NOT NULL,
    -- Made by `seamless demo`: nobody real.
    demo          boolean     NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX people_by_email ON people (lower(email));

-- What a person may do, and where.
CREATE TABLE roles (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES people (id),
    role       text        NOT NULL CHECK (role IN ('clerk', 'supervisor', 'administrator')),
    desk_id    uuid,
    division   text,
    granted_at timestamptz NOT NULL,
    granted_by uuid REFERENCES people (id),
    CHECK ((role = 'clerk') = (desk_id IS NOT NULL)),
    CHECK ((role = 'supervisor') = (division IS NOT NULL))
);
CREATE UNIQUE INDEX roles_once ON roles (person_id, role, desk_id, division) NULLS NOT DISTINCT;
CREATE INDEX roles_at_a_desk ON roles (desk_id) WHERE desk_id IS NOT NULL;

-- Links sent by mail: only their hash is kept.
CREATE TABLE mail_tokens (
    hash       bytea PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES people (id),
    purpose    text        NOT NULL CHECK (purpose IN ('confirm', 'reset')),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- How often something was tried, by account and by address, in a window of time. The key is a hash.
CREATE TABLE attempts (
    key       bytea PRIMARY KEY,
    opened_at timestamptz NOT NULL,
    count     integer     NOT NULL
);
CREATE INDEX attempts_by_age ON attempts (opened_at);
