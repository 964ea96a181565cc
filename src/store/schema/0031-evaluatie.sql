-- What was found when a plan was looked at together: with whom, the goals, self-reliance again, and what follows.
-- vervallen: the day was planned and nobody looks any more.
ALTER TABLE plan_evaluatie ADD COLUMN vervallen @bool NOT NULL DEFAULT 0;
ALTER TABLE plan_evaluatie ADD COLUMN met_wie @text NOT NULL DEFAULT '';
ALTER TABLE plan_evaluatie ADD COLUMN tevreden @int NOT NULL DEFAULT 0;
ALTER TABLE plan_evaluatie ADD COLUMN tevreden_woorden @text NOT NULL DEFAULT '';
ALTER TABLE plan_evaluatie ADD COLUMN uitkomst @int NOT NULL DEFAULT 0;
ALTER TABLE plan_evaluatie ADD COLUMN toelichting @text NOT NULL DEFAULT '';
ALTER TABLE plan_evaluatie ADD COLUMN door @ref REFERENCES gebruiker (id);

-- stand: of gas_scores where the municipality scored goals that day, else reached, partly or not.
CREATE TABLE evaluatie_doel (
  evaluatie @ref NOT NULL REFERENCES plan_evaluatie (id),
  doel @ref NOT NULL REFERENCES plan_doel (id),
  stand @int NOT NULL,
  gas @bool NOT NULL,
  PRIMARY KEY (evaluatie, doel)
) @keyed;

-- gevoelig: it stood in a sensitive part of the vraagverheldering, and is shielded as that is.
CREATE TABLE evaluatie_score (
  evaluatie @ref NOT NULL REFERENCES plan_evaluatie (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  leefgebied @text NOT NULL,
  score @int NOT NULL,
  gevoelig @bool NOT NULL,
  PRIMARY KEY (evaluatie, persoon, leefgebied)
) @keyed;
CREATE INDEX evaluatie_score_persoon ON evaluatie_score (persoon);
