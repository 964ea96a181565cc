-- Aftercare of a casus, also when that is closed: who keeps in touch, how often and when next; and what was heard at each contact.
CREATE TABLE nazorg (
  id @id,
  publiek @text NOT NULL,
  casus @ref NOT NULL REFERENCES casus (id),
  wie @int NOT NULL,
  naam @text NOT NULL,
  werker @ref NOT NULL REFERENCES gebruiker (id),
  waarop @text NOT NULL,
  om_de @int NOT NULL,
  eenheid @int NOT NULL,
  begonnen_op @int NOT NULL,
  volgende @int,
  geeindigd_op @int,
  eindreden @text NOT NULL DEFAULT '',
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX nazorg_publiek ON nazorg (publiek);
CREATE INDEX nazorg_casus ON nazorg (casus, geeindigd_op);
CREATE INDEX nazorg_werker ON nazorg (werker, geeindigd_op, volgende);

CREATE TABLE nazorg_contact (
  id @id,
  nazorg @ref NOT NULL REFERENCES nazorg (id),
  gepland_op @int,
  gehouden_op @int NOT NULL,
  hoe @int NOT NULL,
  gaat @int NOT NULL,
  woorden @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id)
) @table;
CREATE INDEX nazorg_contact_nazorg ON nazorg_contact (nazorg, gehouden_op);
