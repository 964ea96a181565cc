-- The inrichting as whole files. A version is what one person changed at one moment; a file that did not change keeps its
-- row of an earlier version, one that was taken away has a row without bytes.
CREATE TABLE inrichting_versie (
  nr @ref PRIMARY KEY,
  op @int NOT NULL,
  door @ref REFERENCES gebruiker (id),
  waarom @text NOT NULL
) @table;

CREATE TABLE inrichting_bestand (
  naam @text NOT NULL,
  versie @ref NOT NULL REFERENCES inrichting_versie (nr),
  inhoud @blob,
  PRIMARY KEY (naam, versie)
) @keyed;

-- A team of the inrichting has the key of its row there; one that was made without an inrichting has none. Two teams may
-- have one name, each in its own time.
ALTER TABLE team ADD COLUMN sleutel @text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX team_sleutel ON team (sleutel) WHERE sleutel <> '';
DROP INDEX team_naam;
CREATE INDEX team_naam ON team (naam);

-- A channel is a row of the inrichting.
ALTER TABLE melding ADD COLUMN kanaal_sleutel @text NOT NULL DEFAULT '';
UPDATE melding SET kanaal_sleutel = CASE kanaal WHEN 1 THEN 'telefoon' WHEN 2 THEN 'balie' WHEN 3 THEN 'email'
  WHEN 4 THEN 'brief' WHEN 5 THEN 'website' WHEN 6 THEN 'huisbezoek' ELSE 'ander' END;
ALTER TABLE melding DROP COLUMN kanaal;
ALTER TABLE melding RENAME COLUMN kanaal_sleutel TO kanaal;
