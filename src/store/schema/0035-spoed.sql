-- Help that could not wait. huishouden: only where there is no melding. besloten_op NULL: it was asked of besluiter, who did
-- not answer yet; the help does not wait for that. gestopt: why he said no.
CREATE TABLE spoed (
  id @id,
  publiek @text NOT NULL,
  melding @ref REFERENCES melding (id),
  huishouden @ref REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  wet @int NOT NULL,
  wat @text NOT NULL,
  product @text NOT NULL,
  aanbieder @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  besluiter @ref NOT NULL REFERENCES gebruiker (id),
  mandaat @bool NOT NULL,
  reden @text NOT NULL,
  besloten_op @int,
  gestopt @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL,
  CHECK (melding IS NULL OR huishouden IS NULL)
) @table;
CREATE UNIQUE INDEX spoed_publiek ON spoed (publiek);
CREATE INDEX spoed_melding ON spoed (melding) WHERE melding IS NOT NULL;
CREATE INDEX spoed_huishouden ON spoed (huishouden) WHERE huishouden IS NOT NULL;

-- What must still be done afterwards (soort: domain/spoed.h); gebruiker NULL: by anybody of the team.
CREATE TABLE taak (
  id @id,
  publiek @text NOT NULL,
  spoed @ref NOT NULL REFERENCES spoed (id),
  soort @int NOT NULL,
  team @ref NOT NULL REFERENCES team (id),
  gebruiker @ref REFERENCES gebruiker (id),
  sinds @int NOT NULL,
  klaar_op @int,
  klaar_door @ref REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX taak_publiek ON taak (publiek);
CREATE UNIQUE INDEX taak_spoed ON taak (spoed, soort);
CREATE INDEX taak_open ON taak (team) WHERE klaar_op IS NULL;
