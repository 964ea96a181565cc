-- The people around a household. Who is a person that Schakel knows has no name of his own here.
CREATE TABLE netwerk (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref REFERENCES persoon (id),
  naam @text NOT NULL,
  telefoon @text NOT NULL,
  organisatie @text NOT NULL,
  band @int NOT NULL,
  mantelzorger @bool NOT NULL,
  doet @text NOT NULL,
  sterkte @int NOT NULL,
  vanaf @int,
  tot @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX netwerk_publiek ON netwerk (publiek);
CREATE INDEX netwerk_huishouden ON netwerk (huishouden, tot);
CREATE INDEX netwerk_persoon ON netwerk (persoon) WHERE persoon IS NOT NULL;

-- Who stands for somebody. What the register said has no worker who wrote it down.
CREATE TABLE vertegenwoordiging (
  id @id,
  publiek @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  soort @int NOT NULL,
  wie @ref REFERENCES persoon (id),
  naam @text NOT NULL,
  waarvoor @int NOT NULL,
  zaak @text NOT NULL,
  vanaf @int,
  tot @int NOT NULL,
  bron @int NOT NULL,
  bron_op @int,
  document @ref REFERENCES document (id),
  gezien @text NOT NULL,
  gezien_op @int,
  door @ref REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX vertegenwoordiging_publiek ON vertegenwoordiging (publiek);
CREATE INDEX vertegenwoordiging_persoon ON vertegenwoordiging (persoon, tot);
CREATE INDEX vertegenwoordiging_wie ON vertegenwoordiging (wie) WHERE wie IS NOT NULL;
