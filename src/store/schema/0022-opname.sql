-- How a melding came in: a melding of before has no row, and then nothing of this was asked.
CREATE TABLE opname (
  melding @ref PRIMARY KEY REFERENCES melding (id),
  melder @int NOT NULL,
  melder_naam @text NOT NULL,
  melder_relatie @text NOT NULL,
  melder_telefoon @text NOT NULL,
  organisatie @text NOT NULL,
  verwijzer @text NOT NULL,
  weet_ervan @int NOT NULL,
  identiteit @int NOT NULL,
  tolk @text NOT NULL,
  vrijwillig @int NOT NULL,
  grond @text NOT NULL,
  wet_voorstel @int NOT NULL,
  urgentie_voorstel @int NOT NULL,
  team_voorstel @ref REFERENCES team (id),
  afwijken_reden @text NOT NULL
) @table;

-- Subjects, questions, outcomes and offers are rows of the inrichting on the day of the melding.
CREATE TABLE melding_onderwerp (
  melding @ref NOT NULL REFERENCES melding (id),
  volgorde @int NOT NULL,
  onderwerp @text NOT NULL,
  PRIMARY KEY (melding, volgorde)
) @keyed;

CREATE TABLE triage_antwoord (
  melding @ref NOT NULL REFERENCES melding (id),
  vraag @text NOT NULL,
  antwoord @int NOT NULL,
  PRIMARY KEY (melding, vraag)
) @keyed;

-- The last one counts; what was said before stays.
CREATE TABLE triage_uitkomst (
  melding @ref NOT NULL REFERENCES melding (id),
  nr @int NOT NULL,
  uitkomst @text NOT NULL,
  toelichting @text NOT NULL,
  acuut_wie @text NOT NULL,
  acuut_gesproken @text NOT NULL,
  acuut_op @int NOT NULL,
  acuut_om @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (melding, nr)
) @keyed;

-- What the sociale kaart offered for this question, and what of it was taken up with the resident.
CREATE TABLE triage_advies (
  melding @ref NOT NULL REFERENCES melding (id),
  nr @int NOT NULL,
  aanbod @text NOT NULL,
  gekozen @bool NOT NULL,
  PRIMARY KEY (melding, nr)
) @keyed;

-- 0: not asked.
ALTER TABLE melding ADD COLUMN urgentie @int NOT NULL DEFAULT 0;

-- The work list has what is most urgent first. The subjects are their keys with spaces between.
ALTER TABLE afgeleid_werk ADD COLUMN rang @int NOT NULL DEFAULT 2;
ALTER TABLE afgeleid_werk ADD COLUMN onderwerpen @text NOT NULL DEFAULT '';
CREATE INDEX afgeleid_werk_rang ON afgeleid_werk (team, rang, laatste_dag, melding);
DROP INDEX afgeleid_werk_behandelaar;
CREATE INDEX afgeleid_werk_behandelaar ON afgeleid_werk (behandelaar, team, rang, laatste_dag, melding);
