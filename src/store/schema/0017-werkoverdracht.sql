-- Work that one worker hands to another: a melding or an appointment. The giver keeps it until it is accepted. stand:
-- domain/werkoverdracht.h.
CREATE TABLE werkoverdracht (
  id @id,
  publiek @text NOT NULL,
  melding @ref REFERENCES melding (id),
  afspraak @ref REFERENCES afspraak (id),
  van @ref REFERENCES gebruiker (id),
  naar @ref NOT NULL REFERENCES gebruiker (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  per @int NOT NULL,
  woorden @text NOT NULL,
  gegeven_op @int NOT NULL,
  stand @int NOT NULL,
  antwoord @text NOT NULL,
  CHECK ((melding IS NULL) <> (afspraak IS NULL))
) @table;
CREATE UNIQUE INDEX werkoverdracht_publiek ON werkoverdracht (publiek);
CREATE UNIQUE INDEX werkoverdracht_melding ON werkoverdracht (melding) WHERE stand = 1 AND melding IS NOT NULL;
CREATE UNIQUE INDEX werkoverdracht_afspraak ON werkoverdracht (afspraak) WHERE stand = 1 AND afspraak IS NOT NULL;
CREATE INDEX werkoverdracht_naar ON werkoverdracht (naar, stand);
