-- Supports that came in an unnatural wave are held until a moderator says what they are. One at a time a post.
CREATE TABLE waves (
    id         uuid        PRIMARY KEY,
    post_id    uuid        NOT NULL REFERENCES posts (id),
    began_at   timestamptz NOT NULL,
    -- The act that released or voided it.
    act_id     uuid        REFERENCES acts (id),
    released   boolean,
    CHECK (num_nonnulls(act_id, released) IN (0, 2))
);
CREATE UNIQUE INDEX waves_one_open ON waves (post_id) WHERE act_id IS NULL;

ALTER TABLE supports
    -- A new account's network, as a hash under the server's key; erased after thirty days.
    ADD COLUMN network bytea CHECK (length(network) = 32),
    -- Not counted: held, or void when its wave was voided.
    ADD COLUMN held boolean NOT NULL DEFAULT false,
    ADD COLUMN wave_id uuid REFERENCES waves (id),
    ADD CONSTRAINT held_in_a_wave CHECK (NOT held OR wave_id IS NOT NULL);
CREATE INDEX supports_by_network ON supports (post_id, network, at) WHERE network IS NOT NULL;
CREATE INDEX supports_with_network ON supports (at) WHERE network IS NOT NULL;
CREATE INDEX supports_by_wave ON supports (wave_id) WHERE wave_id IS NOT NULL;

ALTER TABLE posts ADD COLUMN supports_held integer NOT NULL DEFAULT 0 CHECK (supports_held >= 0);
