-- What is known of a person besides the register: who told what, the unborn, and why somebody has no BSN.
-- versie counts every change of his details, so that two who change them see each other.
ALTER TABLE persoon ADD COLUMN versie @int NOT NULL DEFAULT 1;
-- The expected day of birth of who is not born yet, and the day on which was told that he will not be; 0 = not so.
ALTER TABLE persoon ADD COLUMN verwacht @int NOT NULL DEFAULT 0;
ALTER TABLE persoon ADD COLUMN niet_geboren @int NOT NULL DEFAULT 0;
ALTER TABLE persoon ADD COLUMN geen_bsn @int NOT NULL DEFAULT 0;
ALTER TABLE persoon ADD COLUMN ander_nummer @text NOT NULL DEFAULT '';

-- A field as it was told: beside what the register says, or the source of what stands in persoon.
CREATE TABLE opgave (
  persoon @ref NOT NULL REFERENCES persoon (id),
  veld @int NOT NULL,
  waarde @text NOT NULL,
  verteld_door @text NOT NULL,
  verteld_op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (persoon, veld)
) @keyed;
