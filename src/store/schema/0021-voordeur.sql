-- What comes in that is no melding. Every row belongs to the team of who wrote it (none: the desk) or to whom it is for;
-- that, and not a relation to a household, decides who sees it.

-- Short information or advice, with or without a name. huishouden: only when the writer's team has a relation with it.
CREATE TABLE contact (
  id @id,
  publiek @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  team @ref REFERENCES team (id),
  op @int NOT NULL,
  persoon @ref REFERENCES persoon (id),
  huishouden @ref REFERENCES huishouden (id),
  naam @text NOT NULL,
  vrager @int NOT NULL,
  organisatie @text NOT NULL,
  kanaal @text NOT NULL,
  onderwerp @text NOT NULL,
  tekst @text NOT NULL,
  minuten @int NOT NULL
) @table;
CREATE UNIQUE INDEX contact_publiek ON contact (publiek);
CREATE INDEX contact_huishouden ON contact (huishouden, op) WHERE huishouden IS NOT NULL;

CREATE TABLE terugbelverzoek (
  id @id,
  publiek @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  persoon @ref REFERENCES persoon (id),
  naam @text NOT NULL,
  nummer @text NOT NULL,
  wanneer @text NOT NULL,
  waarover @text NOT NULL,
  voor_team @ref REFERENCES team (id),
  voor_gebruiker @ref REFERENCES gebruiker (id),
  uiterlijk @int NOT NULL,
  klaar @bool NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX terugbelverzoek_publiek ON terugbelverzoek (publiek);
CREATE INDEX terugbelverzoek_klaar ON terugbelverzoek (klaar, uiterlijk, id);

CREATE TABLE terugbelpoging (
  id @id,
  verzoek @ref NOT NULL REFERENCES terugbelverzoek (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  uitkomst @int NOT NULL,
  tekst @text NOT NULL
) @table;
CREATE INDEX terugbelpoging_verzoek ON terugbelpoging (verzoek, id);

-- Seen by somebody else; the person it is about asked nothing.
CREATE TABLE signaal (
  id @id,
  publiek @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  ontvangen @int NOT NULL,
  persoon @ref REFERENCES persoon (id),
  huishouden @ref REFERENCES huishouden (id),
  over @text NOT NULL,
  gezien @text NOT NULL,
  wanneer @text NOT NULL,
  zorg @int NOT NULL,
  kinderen @int NOT NULL,
  melder_soort @text NOT NULL,
  melder_onbekend @bool NOT NULL,
  team @ref NOT NULL REFERENCES team (id),
  stand @int NOT NULL,
  informeren @int NOT NULL,
  informeren_tekst @text NOT NULL,
  informeren_dag @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX signaal_publiek ON signaal (publiek);
CREATE INDEX signaal_team ON signaal (team, stand, ontvangen);
CREATE INDEX signaal_huishouden ON signaal (huishouden) WHERE huishouden IS NOT NULL;
CREATE INDEX signaal_door ON signaal (door, op);

-- Who told it: apart, for he may ask to stay unknown.
CREATE TABLE signaal_melder (
  signaal @ref NOT NULL PRIMARY KEY REFERENCES signaal (id),
  naam @text NOT NULL,
  bereikbaar @text NOT NULL
) @keyed;

CREATE TABLE signaal_weging (
  id @id,
  signaal @ref NOT NULL REFERENCES signaal (id),
  uitkomst @int NOT NULL,
  tekst @text NOT NULL,
  samen_met @text NOT NULL,
  gesproken_met @text NOT NULL,
  gesproken_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX signaal_weging_signaal ON signaal_weging (signaal, id);

-- A question to a colleague or a team. With a household only for who asks: the asked one sees question and answer.
CREATE TABLE adviesvraag (
  id @id,
  publiek @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  huishouden @ref REFERENCES huishouden (id),
  aan_team @ref REFERENCES team (id),
  aan_gebruiker @ref REFERENCES gebruiker (id),
  aan_naam @text NOT NULL,
  vraag @text NOT NULL,
  antwoord @text NOT NULL,
  beantwoord_door @ref REFERENCES gebruiker (id),
  beantwoord_op @int NOT NULL,
  gelezen @bool NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX adviesvraag_publiek ON adviesvraag (publiek);
CREATE INDEX adviesvraag_open ON adviesvraag (gelezen, beantwoord_op, id);
CREATE INDEX adviesvraag_huishouden ON adviesvraag (huishouden, id) WHERE huishouden IS NOT NULL;
