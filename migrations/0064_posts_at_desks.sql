-- A post lies before a desk like a case.
ALTER TABLE matters DROP CONSTRAINT matters_kind_check;
ALTER TABLE matters ADD CONSTRAINT matters_kind_check CHECK (kind IN ('case', 'claim', 'post'));
