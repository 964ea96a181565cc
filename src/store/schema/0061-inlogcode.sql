-- The code on paper with which a resident comes in and that with which a partner chooses his password were the same thing twice.
CREATE TABLE inlogcode (
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
CREATE UNIQUE INDEX inlogcode_kiezer ON inlogcode (kiezer);
CREATE INDEX inlogcode_gebruiker ON inlogcode (gebruiker, id);
INSERT INTO inlogcode (gebruiker, kiezer, hash, hoe, geldig_tot, gebruikt_op, door, op)
SELECT gebruiker, kiezer, hash, hoe, geldig_tot, gebruikt_op, door, op FROM inwonercode ORDER BY id;
INSERT INTO inlogcode (gebruiker, kiezer, hash, hoe, geldig_tot, gebruikt_op, door, op)
SELECT gebruiker, kiezer, hash, 1, geldig_tot, gebruikt_op, door, op FROM partnercode
WHERE kiezer NOT IN (SELECT kiezer FROM inwonercode) ORDER BY id;
DROP TABLE inwonercode;
DROP TABLE partnercode;
