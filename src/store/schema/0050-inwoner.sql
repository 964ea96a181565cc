-- The account of a resident: whose it is. Who only supports or stands for somebody has no person of his own here.
ALTER TABLE gebruiker ADD COLUMN persoon @ref REFERENCES persoon (id);
CREATE UNIQUE INDEX gebruiker_persoon ON gebruiker (persoon) WHERE persoon IS NOT NULL;

-- For whom he looks at this moment, when not for himself.
ALTER TABLE sessie ADD COLUMN voor @ref REFERENCES persoon (id);

-- Who looks along or acts for somebody without being in the register as his representative: a client supporter, or an organisation that
-- is known by its name only. Ended by the day; nothing is thrown away.
CREATE TABLE inwoner_namens (
  id @id,
  publiek @text NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  vertegenwoordiging @ref REFERENCES vertegenwoordiging (id),
  mag_doen @bool NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX inwoner_namens_publiek ON inwoner_namens (publiek);
CREATE INDEX inwoner_namens_gebruiker ON inwoner_namens (gebruiker, tot);
CREATE INDEX inwoner_namens_persoon ON inwoner_namens (persoon, tot);

-- A code on paper with which a resident comes in once. Found by its first part; of the rest only a hash is kept.
CREATE TABLE inwonercode (
  id @id,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  kiezer @text NOT NULL,
  hash @text NOT NULL,
  hoe @int NOT NULL,
  geldig_tot @int NOT NULL,
  gebruikt_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX inwonercode_kiezer ON inwonercode (kiezer);
CREATE INDEX inwonercode_gebruiker ON inwonercode (gebruiker, id);
