-- The vraagverheldering of a casus: parts with their own versions, visits, and plans that the residents made themselves.
CREATE TABLE verheldering (
  id @id,
  publiek @text NOT NULL,
  casus @ref NOT NULL REFERENCES casus (id),
  begonnen_op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  afgerond_op @int,
  afgerond_door @ref REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX verheldering_publiek ON verheldering (publiek);
CREATE UNIQUE INDEX verheldering_loopt ON verheldering (casus) WHERE afgerond_op IS NULL;
CREATE INDEX verheldering_casus ON verheldering (casus, id);

-- A main question (vraag), or a life domain of one person (vraag 0). versie 0: nothing was written yet.
CREATE TABLE verheldering_deel (
  id @id,
  publiek @text NOT NULL,
  verheldering @ref NOT NULL REFERENCES verheldering (id),
  vraag @int NOT NULL,
  persoon @ref REFERENCES persoon (id),
  leefgebied @text NOT NULL,
  waarom @int NOT NULL,
  gevraagd_door @ref NOT NULL REFERENCES gebruiker (id),
  gevraagd_op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX verheldering_deel_publiek ON verheldering_deel (publiek);
CREATE UNIQUE INDEX verheldering_deel_vraag ON verheldering_deel (verheldering, vraag) WHERE persoon IS NULL;
CREATE UNIQUE INDEX verheldering_deel_gebied ON verheldering_deel (verheldering, persoon, leefgebied) WHERE persoon IS NOT NULL;

-- Every version of a part stays, with its texts: two who write at once are brought together from the one they both read.
CREATE TABLE verheldering_stand (
  deel @ref NOT NULL REFERENCES verheldering_deel (id),
  versie @int NOT NULL,
  score @int,
  volgorde @int NOT NULL,
  gevoelig @bool NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (deel, versie)
) @keyed;

CREATE TABLE verheldering_tekst (
  deel @ref NOT NULL REFERENCES verheldering_deel (id),
  versie @int NOT NULL,
  soort @int NOT NULL,
  tekst @text NOT NULL,
  eigen_woorden @bool NOT NULL,
  PRIMARY KEY (deel, versie, soort)
) @keyed;

CREATE TABLE verheldering_bezoek (
  id @id,
  verheldering @ref NOT NULL REFERENCES verheldering (id),
  op_dag @int NOT NULL,
  plaats @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX verheldering_bezoek_van ON verheldering_bezoek (verheldering, op_dag);

CREATE TABLE verheldering_aanwezig (
  id @id,
  bezoek @ref NOT NULL REFERENCES verheldering_bezoek (id),
  naam @text NOT NULL,
  hoedanigheid @int NOT NULL
) @table;
CREATE INDEX verheldering_aanwezig_bezoek ON verheldering_aanwezig (bezoek);

CREATE TABLE verheldering_plan (
  id @id,
  verheldering @ref NOT NULL REFERENCES verheldering (id),
  soort @int NOT NULL,
  document @ref NOT NULL REFERENCES document (id),
  van @text NOT NULL,
  ontvangen_op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX verheldering_plan_van ON verheldering_plan (verheldering);
