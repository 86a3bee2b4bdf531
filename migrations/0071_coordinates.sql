-- Where exactly a post is about: WGS 84, in hundred-thousandths of a degree, within a box around the city.
ALTER TABLE posts
    ADD COLUMN latitude  integer CHECK (latitude BETWEEN 2910000 AND 3070000),
    ADD COLUMN longitude integer CHECK (longitude BETWEEN 11820000 AND 12090000),
    ADD CONSTRAINT posts_coordinates_both_or_neither CHECK (num_nonnulls(latitude, longitude) IN (0, 2));
