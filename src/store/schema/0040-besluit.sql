-- What is decided on an aanvraag or on an earlier besluit. A row that is not taken yet (stand: domain/besluit.h) is a voorstel with a
-- version; one that is taken never changes, and hash is SHA-256 over all of it. aanvraag NULL: of our own accord. tot of an ending is the
-- last day of help. volume, eenheid, frequentie: domain/omvang.h. tarief, bijdrage: cents, -1 when it is not known. orgaan: another body that decided.
CREATE TABLE besluit (
  id @id,
  publiek @text NOT NULL,
  melding @ref NOT NULL REFERENCES melding (id),
  aanvraag @ref REFERENCES aanvraag (id),
  vorig @ref REFERENCES besluit (id),
  soort @int NOT NULL,
  product @text NOT NULL,
  vorm @int NOT NULL,
  vanaf @int,
  tot @int,
  volume @int NOT NULL,
  eenheid @int NOT NULL,
  frequentie @int NOT NULL,
  tarief @int NOT NULL,
  bijdrage @int NOT NULL,
  weigergrond @int NOT NULL,
  pgb_bekwaam @bool NOT NULL,
  pgb_gemotiveerd @bool NOT NULL,
  pgb_kwaliteit @bool NOT NULL,
  van_anderen @bool NOT NULL,
  zienswijze_op @int,
  advies_op @int,
  deskundige @ref REFERENCES gebruiker (id),
  stand @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL,
  genomen_op @int,
  verzonden_op @int,
  hoe @int NOT NULL,
  bezwaar_tot @int,
  orgaan @text NOT NULL,
  mandaat @text NOT NULL,
  hash @blob
) @table;
CREATE UNIQUE INDEX besluit_publiek ON besluit (publiek);
CREATE INDEX besluit_melding ON besluit (melding, id);
CREATE INDEX besluit_vorig ON besluit (vorig);
-- An aanvraag has one besluit; what lapsed (5) does not count.
CREATE UNIQUE INDEX besluit_aanvraag ON besluit (aanvraag) WHERE aanvraag IS NOT NULL AND stand <> 5;

CREATE TABLE besluit_tekst (
  besluit @ref NOT NULL REFERENCES besluit (id),
  soort @int NOT NULL,
  tekst @text NOT NULL,
  PRIMARY KEY (besluit, soort)
) @keyed;

-- Who signed, on which role of the table mandaat.
CREATE TABLE besluit_handtekening (
  besluit @ref NOT NULL REFERENCES besluit (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  naam @text NOT NULL,
  functie @text NOT NULL,
  op @int NOT NULL,
  PRIMARY KEY (besluit, gebruiker)
) @keyed;

-- Advice of a rule that was not followed, with the reason (regel: key of the inrichting).
CREATE TABLE besluit_afwijking (
  besluit @ref NOT NULL REFERENCES besluit (id),
  regel @text NOT NULL,
  reden @text NOT NULL,
  PRIMARY KEY (besluit, regel)
) @keyed;

-- The letters that went out with it, one for each belanghebbende.
CREATE TABLE besluit_brief (
  besluit @ref NOT NULL REFERENCES besluit (id),
  document @ref NOT NULL REFERENCES document (id),
  aan @text NOT NULL,
  PRIMARY KEY (besluit, document)
) @keyed;

-- Another body is asked to decide (S4-189); stand: domain/besluit.h.
CREATE TABLE besluitverzoek (
  id @id,
  publiek @text NOT NULL,
  besluit @ref NOT NULL REFERENCES besluit (id),
  organisatie @text NOT NULL,
  vraag @text NOT NULL,
  verstuurd_op @int NOT NULL,
  verwacht_op @int,
  stand @int NOT NULL,
  antwoord_op @int,
  antwoord @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX besluitverzoek_publiek ON besluitverzoek (publiek);
CREATE INDEX besluitverzoek_besluit ON besluitverzoek (besluit, id);

-- What that body asks back, and what was told (S4-192).
CREATE TABLE besluitverzoek_vraag (
  id @id,
  publiek @text NOT NULL,
  verzoek @ref NOT NULL REFERENCES besluitverzoek (id),
  vraag @text NOT NULL,
  gevraagd_op @int NOT NULL,
  antwoord @text NOT NULL,
  antwoord_op @int
) @table;
CREATE UNIQUE INDEX besluitverzoek_vraag_publiek ON besluitverzoek_vraag (publiek);
CREATE INDEX besluitverzoek_vraag_verzoek ON besluitverzoek_vraag (verzoek, id);

-- What a worker is beside his role in the program: keys of the table rol, with a comma between. On these a mandate rests.
ALTER TABLE vakgegevens ADD COLUMN functies @text NOT NULL DEFAULT '';
