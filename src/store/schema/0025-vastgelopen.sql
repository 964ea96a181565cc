-- A casus that is stuck, or of which people disagree who directs. soort, oorzaak and stand: domain/vastgelopen.h.
CREATE TABLE vastgelopen (
  id @id,
  publiek @text NOT NULL,
  casus @ref NOT NULL REFERENCES casus (id),
  soort @int NOT NULL,
  oorzaak @int NOT NULL,
  tussen @text NOT NULL,
  waarover @text NOT NULL,
  sinds @int NOT NULL,
  procesregisseur @ref REFERENCES gebruiker (id),
  mandaat @text NOT NULL,
  doorbraak @text NOT NULL,
  uitkomst @text NOT NULL,
  klaar_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX vastgelopen_publiek ON vastgelopen (publiek);
CREATE INDEX vastgelopen_casus ON vastgelopen (casus, id);
