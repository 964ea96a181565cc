-- Work that one worker hands to another: a melding or an appointment. The giver keeps it until it is accepted. stand:
-- domain/overdracht.h.
CREATE TABLE overdracht (
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
CREATE UNIQUE INDEX overdracht_publiek ON overdracht (publiek);
CREATE UNIQUE INDEX overdracht_melding ON overdracht (melding) WHERE stand = 1 AND melding IS NOT NULL;
CREATE UNIQUE INDEX overdracht_afspraak ON overdracht (afspraak) WHERE stand = 1 AND afspraak IS NOT NULL;
CREATE INDEX overdracht_naar ON overdracht (naar, stand);
