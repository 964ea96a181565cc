-- What residents wrote in Mijn Schakel and a worker has to see (domain/inbreng.h). One of melding and plan; verslag, geschil: what it is
-- about. door: the account that wrote it. gezien_op NULL: nobody saw it yet.
CREATE TABLE inbreng (
  id @id,
  publiek @text NOT NULL,
  soort @int NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  melding @ref REFERENCES melding (id),
  plan @ref REFERENCES plan (id),
  verslag @ref REFERENCES verslag_versie (id),
  geschil @ref REFERENCES geschil (id),
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  gezien_op @int,
  gezien_door @ref REFERENCES gebruiker (id),
  versie @int NOT NULL,
  CHECK ((melding IS NULL) <> (plan IS NULL))
) @table;
CREATE UNIQUE INDEX inbreng_publiek ON inbreng (publiek);
CREATE INDEX inbreng_melding ON inbreng (melding) WHERE melding IS NOT NULL;
CREATE INDEX inbreng_plan ON inbreng (plan) WHERE plan IS NOT NULL;
CREATE INDEX inbreng_nieuw ON inbreng (persoon) WHERE gezien_op IS NULL;
