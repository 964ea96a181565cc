-- A bezwaar, beroep, klacht or ingebrekestelling (domain/geschil.h). huishouden: only where there is no melding. bekend_op: the day on
-- which what it is against was sent.
CREATE TABLE geschil (
  id @id,
  publiek @text NOT NULL,
  melding @ref REFERENCES melding (id),
  huishouden @ref REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  aanvraag @ref REFERENCES aanvraag (id),
  besluit @ref REFERENCES besluit (id),
  team @ref NOT NULL REFERENCES team (id),
  soort @int NOT NULL,
  van @text NOT NULL,
  hoe @int NOT NULL,
  ontvangen @int NOT NULL,
  gepost_op @int,
  bekend_op @int,
  commissie @bool NOT NULL,
  waartegen @text NOT NULL,
  gronden @text NOT NULL,
  over @ref REFERENCES gebruiker (id),
  behandelaar @ref REFERENCES gebruiker (id),
  gesloten_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL,
  CHECK (melding IS NULL OR huishouden IS NULL)
) @table;
CREATE UNIQUE INDEX geschil_publiek ON geschil (publiek);
CREATE INDEX geschil_melding ON geschil (melding) WHERE melding IS NOT NULL;
CREATE INDEX geschil_huishouden ON geschil (huishouden) WHERE huishouden IS NOT NULL;
CREATE INDEX geschil_aanvraag ON geschil (aanvraag) WHERE aanvraag IS NOT NULL;
CREATE INDEX geschil_behandelaar ON geschil (behandelaar) WHERE gesloten_op IS NULL;
CREATE INDEX geschil_team ON geschil (team) WHERE gesloten_op IS NULL;

-- Its course: hearing, advice, decision, what it led to, how it ended; the last of a kind counts.
CREATE TABLE geschil_stap (
  id @id,
  geschil @ref NOT NULL REFERENCES geschil (id),
  soort @int NOT NULL,
  dag @int NOT NULL,
  uitkomst @int NOT NULL,
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX geschil_stap_geschil ON geschil_stap (geschil, id);
