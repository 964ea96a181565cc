-- A change of the inrichting that somebody prepares: the files that would be other than in the version it rests on. What
-- was filled in to make it is kept beside it, so that it can be made again on a newer version.
CREATE TABLE inrichting_voorstel (
  id @id,
  publiek @text NOT NULL,
  versie @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  wat @text NOT NULL,
  formulier @text NOT NULL
) @table;
CREATE UNIQUE INDEX inrichting_voorstel_publiek ON inrichting_voorstel (publiek);

CREATE TABLE inrichting_voorstel_bestand (
  voorstel @ref NOT NULL REFERENCES inrichting_voorstel (id),
  naam @text NOT NULL,
  inhoud @blob,
  PRIMARY KEY (voorstel, naam)
) @keyed;
