-- What the national register told about somebody for whom work is open: a line in the story of his household. The values
-- themselves stand in persoon, the old ones in the logboek.
CREATE TABLE registerbericht (
  id @id,
  persoon @ref NOT NULL REFERENCES persoon (id),
  soort @int NOT NULL,
  op @int NOT NULL
) @table;
CREATE INDEX registerbericht_persoon ON registerbericht (persoon, soort, op);
