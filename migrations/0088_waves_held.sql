-- Whose support came in a wave: taken back and given again, it is what it was.
CREATE TABLE waves_held (
    wave_id   uuid NOT NULL REFERENCES waves (id),
    person_id uuid NOT NULL REFERENCES people (id),
    PRIMARY KEY (person_id, wave_id)
);
INSERT INTO waves_held (wave_id, person_id)
SELECT DISTINCT wave_id, person_id FROM supports WHERE wave_id IS NOT NULL;
