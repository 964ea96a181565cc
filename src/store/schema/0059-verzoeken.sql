-- What somebody asks about his own data (domain/verzoek.h). uitkomst 0: not decided yet.
CREATE TABLE verzoek (
  id @id,
  publiek @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  soort @int NOT NULL,
  woorden @text NOT NULL,
  vrager @int NOT NULL,
  van @text NOT NULL,
  hoe @int NOT NULL,
  identiteit @int NOT NULL,
  ontvangen @int NOT NULL,
  verlengd_op @int,
  verlengd_reden @text NOT NULL DEFAULT '',
  advies @text NOT NULL DEFAULT '',
  advies_door @ref REFERENCES gebruiker (id),
  uitkomst @int NOT NULL DEFAULT 0,
  grond @int NOT NULL DEFAULT 0,
  besluit @text NOT NULL DEFAULT '',
  verklaring @text NOT NULL DEFAULT '',
  gesloten_op @int,
  gesloten_door @ref REFERENCES gebruiker (id),
  uitgevoerd_op @int,
  uitgevoerd_door @ref REFERENCES gebruiker (id),
  door @ref REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX verzoek_publiek ON verzoek (publiek);
CREATE INDEX verzoek_persoon ON verzoek (persoon, gesloten_op);
CREATE INDEX verzoek_huishouden ON verzoek (huishouden);
CREATE INDEX verzoek_open ON verzoek (ontvangen) WHERE gesloten_op IS NULL;

-- A part of the file that does not go along in the copy, with the ground (domain/kopie.h).
CREATE TABLE kopie_weg (
  verzoek @ref NOT NULL REFERENCES verzoek (id),
  deel @int NOT NULL,
  grond @int NOT NULL,
  PRIMARY KEY (verzoek, deel)
) @keyed;

-- The copy as it was given. hash: SHA-256 of json.
CREATE TABLE kopie (
  verzoek @ref PRIMARY KEY REFERENCES verzoek (id),
  json @text NOT NULL,
  pdf @blob NOT NULL,
  hash @blob NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @keyed;

-- What was decided about destroying the file of a household (domain/bewaring.h). The row outlives the file, so it has
-- its number and nobody's name. tot: the last day that it was kept; nieuwe_dag: the last day that it is kept longer.
CREATE TABLE vernietiging (
  id @id,
  publiek @text NOT NULL,
  huishouden @int NOT NULL,
  stand @int NOT NULL,
  termijn @text NOT NULL,
  tot @int NOT NULL,
  besloten_door @ref NOT NULL REFERENCES gebruiker (id),
  besloten_op @int NOT NULL,
  reden @text NOT NULL,
  nieuwe_dag @int,
  bevestigd_door @ref REFERENCES gebruiker (id),
  bevestigd_op @int,
  hash @blob,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX vernietiging_publiek ON vernietiging (publiek);
CREATE INDEX vernietiging_huishouden ON vernietiging (huishouden, id);

-- What went: soort says of what kind `ding` is the number (store/vernietigen.c).
CREATE TABLE vernietiging_ding (
  vernietiging @ref NOT NULL REFERENCES vernietiging (id),
  soort @int NOT NULL,
  ding @int NOT NULL,
  PRIMARY KEY (vernietiging, soort, ding)
) @keyed;

-- How many of what went: the lines of the verklaring.
CREATE TABLE vernietiging_regel (
  vernietiging @ref NOT NULL REFERENCES vernietiging (id),
  wat @text NOT NULL,
  aantal @int NOT NULL,
  PRIMARY KEY (vernietiging, wat)
) @keyed;

-- Of which rows of the logboek the content was destroyed. Only added to; a list that the chain does not hold the hash of
-- makes `schakel verify` fail.
CREATE TABLE vernietigd_logboek (
  schrijver @int NOT NULL,
  nr @int NOT NULL,
  vernietiging @ref NOT NULL REFERENCES vernietiging (id),
  PRIMARY KEY (schrijver, nr)
) @keyed;
CREATE INDEX vernietigd_logboek_van ON vernietigd_logboek (vernietiging);
