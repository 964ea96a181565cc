-- A melding that is handed over warmly. Until it is accepted it stays with the team that has it. naar_naam is the name
-- as it was then; naar_organisatie the key of a row of the inrichting.
CREATE TABLE overdracht (
  id @id,
  publiek @text NOT NULL,
  melding @ref NOT NULL REFERENCES melding (id),
  soort @int NOT NULL,
  van_team @ref NOT NULL REFERENCES team (id),
  van_gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  naar_team @ref REFERENCES team (id),
  naar_gebruiker @ref REFERENCES gebruiker (id),
  naar_organisatie @text NOT NULL,
  naar_naam @text NOT NULL,
  boodschap @text NOT NULL,
  stand @int NOT NULL,
  aangeboden_op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX overdracht_publiek ON overdracht (publiek);
CREATE INDEX overdracht_melding ON overdracht (melding, stand);
CREATE INDEX overdracht_naar_team ON overdracht (naar_team, stand, aangeboden_op) WHERE naar_team IS NOT NULL;
CREATE INDEX overdracht_naar_gebruiker ON overdracht (naar_gebruiker, stand, aangeboden_op) WHERE naar_gebruiker IS NOT NULL;
CREATE INDEX overdracht_van_team ON overdracht (van_team, stand, aangeboden_op);
CREATE INDEX overdracht_van_gebruiker ON overdracht (van_gebruiker, stand, aangeboden_op);

-- What giver and receiver did since.
CREATE TABLE overdracht_stap (
  id @id,
  overdracht @ref NOT NULL REFERENCES overdracht (id),
  stap @int NOT NULL,
  tekst @text NOT NULL,
  gesproken_met @text NOT NULL,
  gesproken_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX overdracht_stap_overdracht ON overdracht_stap (overdracht, id);
