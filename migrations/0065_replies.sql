-- Departments reply as often as there is something to say. posts.answer_* quotes the last reply that closed the post.
ALTER TABLE posts
    ADD COLUMN status text NOT NULL DEFAULT 'waiting' CHECK (status IN (
        'waiting', 'received', 'in_hand', 'passed_on', 'reopened', 'answered', 'done', 'declined', 'duplicate')),
    -- The worst card that was given for it.
    ADD COLUMN card text CHECK (card IN ('yellow', 'red')),
    -- Of its author and its supporters: how many say that it is really done, and how many that it isn't.
    ADD COLUMN said_done integer NOT NULL DEFAULT 0 CHECK (said_done >= 0),
    ADD COLUMN said_not_done integer NOT NULL DEFAULT 0 CHECK (said_not_done >= 0),
    -- Once.
    ADD COLUMN reopened_at timestamptz,
    ADD COLUMN reopened_why text CHECK (length(reopened_why) BETWEEN 1 AND 500),
    ADD CHECK (num_nonnulls(reopened_at, reopened_why) IN (0, 2));
UPDATE posts SET status = 'answered' WHERE answered_at IS NOT NULL;

CREATE TABLE replies (
    id            uuid        PRIMARY KEY,
    post_id       uuid        NOT NULL REFERENCES posts (id),
    department_id uuid        NOT NULL REFERENCES departments (id),
    -- A second department says its part; it does not close the post.
    part          boolean     NOT NULL DEFAULT false,
    status        text        NOT NULL CHECK (status IN (
        'received', 'in_hand', 'passed_on', 'answered', 'done', 'declined', 'duplicate')),
    text_zh       text        NOT NULL CHECK (length(text_zh) BETWEEN 1 AND 2000),
    text_en       text        NOT NULL CHECK (length(text_en) BETWEEN 1 AND 2000),
    -- A case's number, a programme's code and edition (code@3), or the address of a public notice.
    led_to        text        CHECK (length(led_to) BETWEEN 1 AND 500),
    at            timestamptz NOT NULL
);
CREATE INDEX replies_of_post ON replies (post_id, at, id);
INSERT INTO replies (id, post_id, department_id, status, text_zh, text_en, at)
SELECT gen_random_uuid(), id, answered_by, 'answered', answer_zh, answer_en, answered_at
FROM posts WHERE answered_at IS NOT NULL;

-- By the author of the post, five levels; for the two lowest a reason.
CREATE TABLE ratings (
    reply_id uuid        PRIMARY KEY REFERENCES replies (id),
    stars    smallint    NOT NULL CHECK (stars BETWEEN 1 AND 5),
    why      text        CHECK (length(why) BETWEEN 1 AND 500),
    at       timestamptz NOT NULL,
    CHECK (stars > 2 OR why IS NOT NULL)
);

-- Whether it is really done. Of the answer that stands: reopened, it is asked anew.
CREATE TABLE verdicts (
    post_id   uuid        NOT NULL REFERENCES posts (id),
    person_id uuid        NOT NULL REFERENCES people (id),
    done      boolean     NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (post_id, person_id)
);

-- What is late has a card that everybody sees, and its supervisors are told.
CREATE TABLE cards (
    step_id  uuid NOT NULL REFERENCES steps (id),
    colour   text NOT NULL CHECK (colour IN ('yellow', 'red')),
    post_id  uuid NOT NULL REFERENCES posts (id),
    due_on   date NOT NULL,
    given_on date NOT NULL,
    PRIMARY KEY (step_id, colour)
);
CREATE INDEX cards_newest ON cards (given_on DESC, step_id DESC);

-- What a desk says often.
CREATE TABLE reply_templates (
    id      uuid PRIMARY KEY,
    desk_id uuid NOT NULL REFERENCES desks (id),
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    text_zh text NOT NULL CHECK (length(text_zh) BETWEEN 1 AND 2000),
    text_en text NOT NULL CHECK (length(text_en) BETWEEN 1 AND 2000),
    UNIQUE (desk_id, name)
);
-- What is late, over all desks.
CREATE INDEX steps_of_posts_due ON steps (due_on, id) WHERE topic = 'post' AND stage IN ('open', 'claimed');

INSERT INTO jobs (id, kind, body, enqueued_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000065', 'give_cards', 'null', '1970-01-01Z', '1970-01-01Z');

-- Each post is a matter, also where nobody was asked: reopened, it lies before a desk.
INSERT INTO matters (id, kind, reference, title, topic)
SELECT id, 'post', 'P-' || lpad(number::text, greatest(6, length(number::text)), '0'), title, 'post' FROM posts
WHERE NOT EXISTS (SELECT FROM matters WHERE matters.id = posts.id);
