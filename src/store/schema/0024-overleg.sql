-- A meeting of a team on a day. soort: key of overlegsoort. casus: the one it is about, where the resident must be there.
CREATE TABLE overleg (
  id @id,
  publiek @text NOT NULL,
  soort @text NOT NULL,
  team @ref NOT NULL REFERENCES team (id),
  dag @int NOT NULL,
  voorzitter @ref NOT NULL REFERENCES gebruiker (id),
  casus @ref REFERENCES casus (id),
  inwoner @text NOT NULL,
  inwoner_erbij @bool NOT NULL,
  gasten @text NOT NULL,
  gesloten_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX overleg_publiek ON overleg (publiek);
CREATE INDEX overleg_team ON overleg (team, dag);

CREATE TABLE overleg_aanwezig (
  overleg @ref NOT NULL REFERENCES overleg (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  PRIMARY KEY (overleg, gebruiker)
) @keyed;

-- What was spoken of: a melding (its row comes with its outcome; until then it is on the agenda by itself), a casus, or a
-- question without either. besproken: it need not come back.
CREATE TABLE overleg_punt (
  id @id,
  publiek @text NOT NULL,
  overleg @ref NOT NULL REFERENCES overleg (id),
  melding @ref REFERENCES melding (id),
  casus @ref REFERENCES casus (id),
  vraag @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  uitkomst @int NOT NULL,
  eigenaar @ref REFERENCES gebruiker (id),
  tweede @ref REFERENCES gebruiker (id),
  prioriteit @int NOT NULL,
  afspraak @text NOT NULL,
  klaar @bool NOT NULL,
  besproken @bool NOT NULL,
  op @int NOT NULL,
  versie @int NOT NULL,
  CHECK (melding IS NULL OR casus IS NULL)
) @table;
CREATE UNIQUE INDEX overleg_punt_publiek ON overleg_punt (publiek);
CREATE UNIQUE INDEX overleg_punt_eenmaal ON overleg_punt (overleg, melding) WHERE melding IS NOT NULL;
CREATE INDEX overleg_punt_melding ON overleg_punt (melding, besproken) WHERE melding IS NOT NULL;

-- A question that waits. einde: domain/wachtlijst.h; 0 while it waits. aanbod: key of the sociale kaart.
CREATE TABLE wachtlijst (
  id @id,
  publiek @text NOT NULL,
  melding @ref NOT NULL REFERENCES melding (id),
  sinds @int NOT NULL,
  reden @text NOT NULL,
  prioriteit @int NOT NULL,
  met_twee @bool NOT NULL,
  contact @ref REFERENCES gebruiker (id),
  aanbod @text NOT NULL,
  overbrugging @text NOT NULL,
  op @int NOT NULL,
  einde @int NOT NULL,
  einde_op @int,
  einde_reden @text NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX wachtlijst_publiek ON wachtlijst (publiek);
CREATE UNIQUE INDEX wachtlijst_melding ON wachtlijst (melding) WHERE einde = 0;

-- Contact while waiting: planned, and done when it was.
CREATE TABLE wachtcontact (
  id @id,
  publiek @text NOT NULL,
  wachtlijst @ref NOT NULL REFERENCES wachtlijst (id),
  dag @int NOT NULL,
  gedaan_op @int,
  gedaan_door @ref REFERENCES gebruiker (id),
  tekst @text NOT NULL
) @table;
CREATE UNIQUE INDEX wachtcontact_publiek ON wachtcontact (publiek);
CREATE INDEX wachtcontact_wachtlijst ON wachtcontact (wachtlijst, dag);
