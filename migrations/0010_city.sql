-- The bodies that decide: one of a kind at a division.
CREATE TABLE departments (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind ~ '^[a-z][a-z_]{1,39}$'),
    division_code text NOT NULL CHECK (division_code ~ '^([0-9]{4}|[0-9]{6}|[0-9]{9})$'),
    name_zh       text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
    name_en       text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100),
    UNIQUE (kind, division_code)
);
CREATE INDEX departments_by_place ON departments (division_code text_pattern_ops, kind);

-- Where a department's work arrives: one queue each. A closed desk is given nothing new; what it has, it finishes.
CREATE TABLE desks (
    id            uuid PRIMARY KEY,
    department_id uuid    NOT NULL UNIQUE REFERENCES departments (id),
    open          boolean NOT NULL DEFAULT true
);

ALTER TABLE roles ADD FOREIGN KEY (desk_id) REFERENCES desks (id);
