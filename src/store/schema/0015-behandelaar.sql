-- Who in the team has a melding. The column tells who has it now, the table who had it when; melding_toewijzen writes both.
ALTER TABLE melding ADD COLUMN behandelaar @ref REFERENCES gebruiker (id);
CREATE TABLE behandeling (
  id @id,
  melding @ref NOT NULL REFERENCES melding (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL
) @table;
CREATE INDEX behandeling_melding ON behandeling (melding, id);

ALTER TABLE afgeleid_werk ADD COLUMN behandelaar @ref REFERENCES gebruiker (id);
CREATE INDEX afgeleid_werk_behandelaar ON afgeleid_werk (behandelaar, team, laatste_dag, melding);
