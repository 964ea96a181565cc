-- The plan of a casus: texts, goals, afspraken and evaluation dates, each with its own version; and what was agreed, whole.
CREATE TABLE plan (
  id @id,
  publiek @text NOT NULL,
  casus @ref NOT NULL REFERENCES casus (id),
  begonnen_op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  geeindigd_op @int,
  eindreden @text NOT NULL DEFAULT ''
) @table;
CREATE UNIQUE INDEX plan_publiek ON plan (publiek);
CREATE UNIQUE INDEX plan_actief ON plan (casus) WHERE geeindigd_op IS NULL;
CREATE INDEX plan_casus ON plan (casus, id);

CREATE TABLE plan_tekst (
  id @id,
  publiek @text NOT NULL,
  plan @ref NOT NULL REFERENCES plan (id),
  soort @int NOT NULL,
  tekst @text NOT NULL,
  eigen_woorden @bool NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX plan_tekst_publiek ON plan_tekst (publiek);
CREATE UNIQUE INDEX plan_tekst_soort ON plan_tekst (plan, soort);

-- persoon NULL: of the whole household. gas 0: no score.
CREATE TABLE plan_doel (
  id @id,
  publiek @text NOT NULL,
  plan @ref NOT NULL REFERENCES plan (id),
  persoon @ref REFERENCES persoon (id),
  leefgebied @text NOT NULL,
  woorden @text NOT NULL,
  eigen_woorden @bool NOT NULL,
  gas @int NOT NULL,
  gewicht @int NOT NULL,
  weg @bool NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX plan_doel_publiek ON plan_doel (publiek);
CREATE INDEX plan_doel_plan ON plan_doel (plan, id);

CREATE TABLE plan_doel_wet (
  doel @ref NOT NULL REFERENCES plan_doel (id),
  wet @int NOT NULL,
  tekst @text NOT NULL,
  PRIMARY KEY (doel, wet)
) @keyed;

-- Whose it is (soort: domain/plan.h) stands in one of persoon, netwerk and gebruiker, or in naam and organisatie.
CREATE TABLE plan_afspraak (
  id @id,
  publiek @text NOT NULL,
  plan @ref NOT NULL REFERENCES plan (id),
  doel @ref REFERENCES plan_doel (id),
  soort @int NOT NULL,
  persoon @ref REFERENCES persoon (id),
  netwerk @ref REFERENCES netwerk (id),
  gebruiker @ref REFERENCES gebruiker (id),
  naam @text NOT NULL,
  organisatie @text NOT NULL,
  gevraagd @bool NOT NULL,
  wat @text NOT NULL,
  voor @int,
  stand @int NOT NULL,
  stand_op @int,
  reden @text NOT NULL,
  weg @bool NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX plan_afspraak_publiek ON plan_afspraak (publiek);
CREATE INDEX plan_afspraak_plan ON plan_afspraak (plan, stand);

CREATE TABLE plan_evaluatie (
  id @id,
  publiek @text NOT NULL,
  plan @ref NOT NULL REFERENCES plan (id),
  dag @int NOT NULL,
  gehouden_op @int,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX plan_evaluatie_publiek ON plan_evaluatie (publiek);
CREATE INDEX plan_evaluatie_plan ON plan_evaluatie (plan, dag);

-- What was agreed; never changed. hash: SHA-256 of all of it.
CREATE TABLE plan_versie (
  id @id,
  publiek @text NOT NULL,
  plan @ref NOT NULL REFERENCES plan (id),
  nummer @int NOT NULL,
  op_dag @int NOT NULL,
  regisseur @text NOT NULL,
  deelnemers @text NOT NULL,
  inhoud @text NOT NULL,
  hash @blob NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX plan_versie_publiek ON plan_versie (publiek);
CREATE UNIQUE INDEX plan_versie_nummer ON plan_versie (plan, nummer);

CREATE TABLE plan_akkoord (
  versie @ref NOT NULL REFERENCES plan_versie (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  naam @text NOT NULL,
  hoe @int NOT NULL,
  PRIMARY KEY (versie, persoon)
) @keyed;
CREATE INDEX plan_akkoord_persoon ON plan_akkoord (persoon);
