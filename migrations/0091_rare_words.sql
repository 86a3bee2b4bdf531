-- So many more words whose frequency the planner knows: by it the rare ones are told from the others.
ALTER TABLE posts ALTER COLUMN words SET STATISTICS 500;
