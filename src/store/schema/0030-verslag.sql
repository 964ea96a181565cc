-- The verslag of an onderzoek: the text that is being written, what was sent and never changes, what the resident said and signed; and
-- what was applied for.
CREATE TABLE verslag (
  id @id,
  publiek @text NOT NULL,
  melding @ref NOT NULL REFERENCES melding (id),
  product @text NOT NULL,
  begonnen_op @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX verslag_publiek ON verslag (publiek);
CREATE UNIQUE INDEX verslag_melding ON verslag (melding);

-- sleutel: a step of weighing of the inrichting, or a point that every verslag has (domain/verslag.h).
CREATE TABLE verslag_punt (
  verslag @ref NOT NULL REFERENCES verslag (id),
  sleutel @text NOT NULL,
  tekst @text NOT NULL,
  PRIMARY KEY (verslag, sleutel)
) @keyed;

-- Advice of an expert (1) and a price (2). bedrag: cents, -1 when it is not known.
CREATE TABLE verslag_navraag (
  verslag @ref NOT NULL REFERENCES verslag (id),
  soort @int NOT NULL,
  bij @text NOT NULL,
  gevraagd_op @int,
  antwoord_op @int,
  bedrag @int NOT NULL,
  tekst @text NOT NULL,
  PRIMARY KEY (verslag, soort)
) @keyed;

-- What was sent. hash: SHA-256 of all of it.
CREATE TABLE verslag_versie (
  id @id,
  publiek @text NOT NULL,
  verslag @ref NOT NULL REFERENCES verslag (id),
  nummer @int NOT NULL,
  op_dag @int NOT NULL,
  hoe @int NOT NULL,
  inhoud @text NOT NULL,
  hash @blob NOT NULL,
  brief @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX verslag_versie_publiek ON verslag_versie (publiek);
CREATE UNIQUE INDEX verslag_versie_nummer ON verslag_versie (verslag, nummer);

CREATE TABLE verslag_reactie (
  id @id,
  versie @ref NOT NULL REFERENCES verslag_versie (id),
  naam @text NOT NULL,
  op_dag @int NOT NULL,
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX verslag_reactie_versie ON verslag_reactie (versie, id);

CREATE TABLE verslag_handtekening (
  id @id,
  versie @ref NOT NULL REFERENCES verslag_versie (id),
  naam @text NOT NULL,
  wat @int NOT NULL,
  hoe @int NOT NULL,
  op_dag @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX verslag_handtekening_versie ON verslag_handtekening (versie, id);

CREATE TABLE aanvraag (
  id @id,
  publiek @text NOT NULL,
  melding @ref NOT NULL REFERENCES melding (id),
  verslag_versie @ref REFERENCES verslag_versie (id),
  product @text NOT NULL,
  ontvangen @int NOT NULL,
  van @text NOT NULL,
  hoe @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX aanvraag_publiek ON aanvraag (publiek);
CREATE INDEX aanvraag_melding ON aanvraag (melding, id);
