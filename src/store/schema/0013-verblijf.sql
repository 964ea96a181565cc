-- Where somebody stays for a time while his household keeps its address: an institution, a shelter. tot: the last day included.
CREATE TABLE verblijf (
  id @id,
  publiek @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  soort @int NOT NULL,
  naam @text NOT NULL,
  plaats @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  brieven @int NOT NULL,
  postadres @text NOT NULL,
  geheim @bool NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX verblijf_publiek ON verblijf (publiek);
CREATE INDEX verblijf_persoon ON verblijf (persoon);
