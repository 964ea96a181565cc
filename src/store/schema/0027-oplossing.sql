-- A need: of one person in a life domain of a casus (waarover: leefgebied), or in the question of a melding that goes the
-- short way (waarover: onderwerp). reden: why maatwerk although not everything was weighed.
CREATE TABLE behoefte (
  id @id,
  publiek @text NOT NULL,
  casus @ref REFERENCES casus (id),
  melding @ref REFERENCES melding (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  waarover @text NOT NULL,
  wet @int NOT NULL,
  reden @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL,
  CHECK (casus IS NULL OR melding IS NULL)
) @table;
CREATE UNIQUE INDEX behoefte_publiek ON behoefte (publiek);
CREATE UNIQUE INDEX behoefte_casus ON behoefte (casus, persoon, waarover) WHERE casus IS NOT NULL;
CREATE UNIQUE INDEX behoefte_melding ON behoefte (melding, persoon, waarover) WHERE melding IS NOT NULL;

-- Where its answer lies, at most one on each rung (trede: domain/oplossing.h). wat '': none lies there any more.
CREATE TABLE oplossing (
  id @id,
  publiek @text NOT NULL,
  behoefte @ref NOT NULL REFERENCES behoefte (id),
  trede @int NOT NULL,
  wat @text NOT NULL,
  aanbod @text NOT NULL,
  product @text NOT NULL
) @table;
CREATE UNIQUE INDEX oplossing_publiek ON oplossing (publiek);
CREATE UNIQUE INDEX oplossing_trede ON oplossing (behoefte, trede);

-- What was weighed before it. stap: key of afwegingsstap.
CREATE TABLE afweging (
  behoefte @ref NOT NULL REFERENCES behoefte (id),
  stap @text NOT NULL,
  antwoord @text NOT NULL,
  PRIMARY KEY (behoefte, stap)
) @keyed;
