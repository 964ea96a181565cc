-- The line on which the figures count a melding (rapportagelijn), as it was on the day that it came in or went to another team. Empty for
-- meldingen of before: those count on the line of their team.
ALTER TABLE melding ADD COLUMN rapportagelijn @text NOT NULL DEFAULT '';
CREATE INDEX melding_telling ON melding (ontvangen, rapportagelijn, team, sluitreden);

-- Which trajecten ran on a day.
CREATE INDEX traject_loopt ON traject (gesloten_op, begonnen_op);

-- Made-up data, with the moment at which their clock begins; a database with real data has no row.
CREATE TABLE demo (
  nr @int NOT NULL PRIMARY KEY CHECK (nr = 1),
  nu @int NOT NULL
) @keyed;
