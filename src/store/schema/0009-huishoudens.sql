-- Who lives where, since when and as what: role (domain/huishouden.h, 0 = not told) and why it ended (0 = it runs, or not told).
ALTER TABLE huishouden_lid ADD COLUMN rol @int NOT NULL DEFAULT 0;
ALTER TABLE huishouden_lid ADD COLUMN einde @int NOT NULL DEFAULT 0;
-- Goes up with every change of who lives there, so that two who change it at once see each other.
ALTER TABLE huishouden ADD COLUMN versie @int NOT NULL DEFAULT 1;

-- Somebody lives in two households of which neither may learn where the other is. Two rows for each, one in each direction, so that a
-- look from either side is one seek.
CREATE TABLE afscherming (
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  ander @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (huishouden, ander, persoon)
) @keyed;
CREATE INDEX afscherming_persoon ON afscherming (persoon, huishouden, ander);

-- A team that came into a household with a melding that was moved there reads no contactverslagen from before this moment; 0 = all.
ALTER TABLE relatie ADD COLUMN zicht_vanaf @int NOT NULL DEFAULT 0;
