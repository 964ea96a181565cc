-- What merging two persons moved, so that it can be undone: which rows came from the one who went, and who lived where and
-- stood in which relation just before. The values themselves stand in the logboek.
CREATE TABLE samenvoeging (
  id @id,
  publiek @text NOT NULL,
  blijft @ref NOT NULL REFERENCES persoon (id),
  weg @ref NOT NULL REFERENCES persoon (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  huishouden_weg @ref REFERENCES huishouden (id),
  alleen @bool NOT NULL,
  op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  reden @text NOT NULL,
  ongedaan_op @int,
  ongedaan_door @ref REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX samenvoeging_publiek ON samenvoeging (publiek);
CREATE INDEX samenvoeging_blijft ON samenvoeging (blijft);

-- soort: 1 melding, 2 notitie, 3 document, 4 contactmiddel, 5 verblijf.
CREATE TABLE samenvoeging_deel (
  samenvoeging @ref NOT NULL REFERENCES samenvoeging (id),
  soort @int NOT NULL,
  deel @int NOT NULL,
  PRIMARY KEY (samenvoeging, soort, deel)
) @keyed;

CREATE TABLE samenvoeging_lid (
  samenvoeging @ref NOT NULL REFERENCES samenvoeging (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  PRIMARY KEY (samenvoeging, persoon, huishouden, vanaf)
) @keyed;

CREATE TABLE samenvoeging_relatie (
  samenvoeging @ref NOT NULL REFERENCES samenvoeging (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  wie @ref NOT NULL REFERENCES deelnemer (id),
  soort @int NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  PRIMARY KEY (samenvoeging, huishouden, wie, soort, vanaf)
) @keyed;
