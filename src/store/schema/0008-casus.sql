-- The work for a household: at most one casus that is active, with its lines of work, who does them and who directs.
CREATE TABLE casus (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  team @ref NOT NULL REFERENCES team (id),
  aanspreekpunt @ref NOT NULL REFERENCES gebruiker (id),
  begonnen_op @int NOT NULL,
  gesloten_op @int,
  sluitreden @text NOT NULL DEFAULT '',
  sluit_toelichting @text NOT NULL DEFAULT '',
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX casus_publiek ON casus (publiek);
CREATE UNIQUE INDEX casus_actief ON casus (huishouden) WHERE gesloten_op IS NULL;
CREATE INDEX casus_team ON casus (team, gesloten_op);

CREATE TABLE traject (
  id @id,
  publiek @text NOT NULL,
  soort @text NOT NULL,
  melding @ref REFERENCES melding (id),
  spoed @bool NOT NULL,
  begonnen_op @int NOT NULL,
  tweede_niet @text NOT NULL,
  gesloten_op @int,
  sluitreden @text NOT NULL DEFAULT '',
  sluit_toelichting @text NOT NULL DEFAULT '',
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX traject_publiek ON traject (publiek);
CREATE INDEX traject_melding ON traject (melding) WHERE melding IS NOT NULL;

-- A line of work for a child of parents who live apart hangs under the casussen of both.
CREATE TABLE traject_casus (
  traject @ref NOT NULL REFERENCES traject (id),
  casus @ref NOT NULL REFERENCES casus (id),
  PRIMARY KEY (casus, traject)
) @keyed;
CREATE INDEX traject_casus_traject ON traject_casus (traject);

CREATE TABLE traject_persoon (
  traject @ref NOT NULL REFERENCES traject (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  PRIMARY KEY (traject, persoon)
) @keyed;
CREATE INDEX traject_persoon_persoon ON traject_persoon (persoon);

-- Who does it: plaats 1, and who goes along: plaats 2. The last day is included.
CREATE TABLE traject_werker (
  id @id,
  traject @ref NOT NULL REFERENCES traject (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  plaats @int NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL
) @table;
CREATE INDEX traject_werker_traject ON traject_werker (traject, tot);
CREATE INDEX traject_werker_gebruiker ON traject_werker (gebruiker, tot);

-- Who directs, with the history of it. A direction that was given and taken back on one day has a last day before its first.
CREATE TABLE regie (
  id @id,
  casus @ref NOT NULL REFERENCES casus (id),
  soort @int NOT NULL,
  trajectsoort @text NOT NULL,
  houder @int NOT NULL,
  gebruiker @ref REFERENCES gebruiker (id),
  naam @text NOT NULL,
  organisatie @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  reden @text NOT NULL,
  uitgelegd_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id)
) @table;
CREATE INDEX regie_casus ON regie (casus, vanaf);
