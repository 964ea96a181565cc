-- A contactverslag about health: for who wrote it and for who works in the household himself, whoever else may read the others.
ALTER TABLE notitie ADD COLUMN gezondheid @bool NOT NULL DEFAULT 0;
