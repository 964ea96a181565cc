-- One table for all that residents bring in through Mijn Schakel and a worker has to see (domain/inbreng.h): what stood in inwonerbericht
-- goes along, its kinds behind those of inbreng. One of melding, plan and huishouden; the first two know their household themselves.
DROP INDEX inbreng_publiek;
DROP INDEX inbreng_melding;
DROP INDEX inbreng_plan;
DROP INDEX inbreng_nieuw;
ALTER TABLE inbreng RENAME TO inbreng_tot_hier;
CREATE TABLE inbreng (
  id @id,
  publiek @text NOT NULL,
  soort @int NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  melding @ref REFERENCES melding (id),
  plan @ref REFERENCES plan (id),
  huishouden @ref REFERENCES huishouden (id),
  verslag @ref REFERENCES verslag_versie (id),
  geschil @ref REFERENCES geschil (id),
  afspraak @ref REFERENCES afspraak (id),
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  gezien_op @int,
  gezien_door @ref REFERENCES gebruiker (id),
  versie @int NOT NULL,
  CHECK (melding IS NULL OR plan IS NULL),
  CHECK ((huishouden IS NULL) = (melding IS NOT NULL OR plan IS NOT NULL))
) @table;
INSERT INTO inbreng (publiek, soort, persoon, melding, plan, huishouden, verslag, geschil, afspraak, tekst, door, op, gezien_op, gezien_door, versie)
  SELECT a.publiek, a.soort, a.persoon, a.melding, a.plan, a.huishouden, a.verslag, a.geschil, a.afspraak, a.tekst, a.door, a.op, a.gezien_op,
    a.gezien_door, a.versie
  FROM (SELECT i.publiek, i.soort, i.persoon, i.melding, i.plan, NULL AS huishouden, i.verslag, i.geschil, NULL AS afspraak, i.tekst, i.door,
      i.op, i.gezien_op, i.gezien_door, i.versie FROM inbreng_tot_hier i
    UNION ALL SELECT b.publiek, b.soort + 6, b.persoon, b.melding, NULL, CASE WHEN b.melding IS NULL THEN b.huishouden END, NULL, NULL, b.afspraak,
      b.tekst, b.door, b.op, b.gezien_op, b.gezien_door, CASE WHEN b.gezien_op IS NULL THEN 1 ELSE 2 END FROM inwonerbericht b) a
  ORDER BY a.op;
DROP TABLE inbreng_tot_hier;
DROP TABLE inwonerbericht;
CREATE UNIQUE INDEX inbreng_publiek ON inbreng (publiek);
CREATE INDEX inbreng_melding ON inbreng (melding) WHERE melding IS NOT NULL;
CREATE INDEX inbreng_plan ON inbreng (plan) WHERE plan IS NOT NULL;
CREATE INDEX inbreng_huishouden ON inbreng (huishouden) WHERE huishouden IS NOT NULL;
CREATE INDEX inbreng_nieuw ON inbreng (persoon) WHERE gezien_op IS NULL;
