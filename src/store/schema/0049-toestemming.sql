-- Who may be told what and why: consents, what was shared, what is kept from a resident, and whom we still have to tell that we hold
-- something about him.

-- soort: enum toestemming_soort. deelgenoot: enum deelgenoot_soort; deelnemer is a team, a worker or an account of a partner. gegevens:
-- mask of enum gegevenssoort. artikel: on which who must decide rests. uitzondering: enum beslis_uitzondering.
CREATE TABLE toestemming (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  wet @int NOT NULL,
  soort @int NOT NULL,
  deelgenoot @int NOT NULL,
  deelnemer @ref REFERENCES deelnemer (id),
  naam @text NOT NULL,
  organisatie @text NOT NULL,
  adres @text NOT NULL,
  gegevens @int NOT NULL,
  doel @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  onbekwaam @bool NOT NULL,
  uitzondering @int NOT NULL,
  uitzondering_tekst @text NOT NULL,
  artikel @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  ingetrokken_op @int,
  ingetrokken_wie @text NOT NULL DEFAULT '',
  ingetrokken_reden @text NOT NULL DEFAULT '',
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX toestemming_publiek ON toestemming (publiek);
CREATE INDEX toestemming_huishouden ON toestemming (huishouden, id);
CREATE INDEX toestemming_persoon ON toestemming (persoon);

-- Who must say yes, and what he said: a row each. wie NULL: only a name. als: enum beslist. document: the paper that was signed. online:
-- he said it himself in Mijn Schakel, and no worker wrote it down.
CREATE TABLE toestemming_stem (
  id @id,
  publiek @text NOT NULL,
  toestemming @ref NOT NULL REFERENCES toestemming (id),
  wie @ref REFERENCES persoon (id),
  naam @text NOT NULL,
  als @int NOT NULL,
  stand @int NOT NULL,
  hoe @int NOT NULL,
  document @ref REFERENCES document (id),
  op_dag @int,
  door @ref REFERENCES gebruiker (id),
  op @int
) @table;
CREATE UNIQUE INDEX toestemming_stem_publiek ON toestemming_stem (publiek);
CREATE INDEX toestemming_stem_toestemming ON toestemming_stem (toestemming, id);
CREATE INDEX toestemming_stem_wie ON toestemming_stem (wie) WHERE wie IS NOT NULL;

-- taak: key of the national table wettelijke_taak, '' = it rests on the consent alone. inhoud: what went, letter for letter; hash: SHA-256 of
-- all of it. bericht: enum deling_bericht, whether the recipient must be told that it stopped.
CREATE TABLE deling (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  deelgenoot @int NOT NULL,
  deelnemer @ref REFERENCES deelnemer (id),
  naam @text NOT NULL,
  organisatie @text NOT NULL,
  adres @text NOT NULL,
  taak @text NOT NULL,
  toestemming @ref REFERENCES toestemming (id),
  doel @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  inhoud @text NOT NULL,
  hash @blob NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  gestopt_op @int,
  gestopt_wie @text NOT NULL DEFAULT '',
  gestopt_reden @text NOT NULL DEFAULT '',
  bericht @int NOT NULL DEFAULT 0,
  bericht_op @int,
  bericht_hoe @text NOT NULL DEFAULT '',
  versie @int NOT NULL,
  CHECK (taak <> '' OR toestemming IS NOT NULL)
) @table;
CREATE UNIQUE INDEX deling_publiek ON deling (publiek);
CREATE INDEX deling_huishouden ON deling (huishouden, id);
CREATE INDEX deling_toestemming ON deling (toestemming) WHERE toestemming IS NOT NULL;
CREATE INDEX deling_deelnemer ON deling (deelnemer, tot) WHERE deelnemer IS NOT NULL;
CREATE INDEX deling_bericht ON deling (door) WHERE bericht = 1;

-- The things that went along. soort: enum ding; ding: its id in its own table. hash: of the bytes of a document.
CREATE TABLE deling_ding (
  deling @ref NOT NULL REFERENCES deling (id),
  soort @int NOT NULL,
  ding @int NOT NULL,
  publiek @text NOT NULL,
  naam @text NOT NULL,
  hash @text NOT NULL,
  PRIMARY KEY (deling, soort, ding)
) @keyed;

-- What a resident does not see for a while. voor NULL: none of them does. tot: the day on which it is looked at again; it stays hidden until
-- somebody does (domain/verbergen.h).
CREATE TABLE verberging (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  soort @int NOT NULL,
  ding @int NOT NULL,
  naam @text NOT NULL,
  voor @ref REFERENCES persoon (id),
  grond @int NOT NULL,
  reden @text NOT NULL,
  overlegd @text NOT NULL,
  tot @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  opgeheven_op @int,
  opgeheven_reden @text NOT NULL DEFAULT '',
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX verberging_publiek ON verberging (publiek);
CREATE INDEX verberging_ding ON verberging (soort, ding) WHERE opgeheven_op IS NULL;
CREATE INDEX verberging_huishouden ON verberging (huishouden, id);

-- Which one thing a row of the logboek is about, so that the rows of what is hidden can be hidden too.
CREATE TABLE logboek_ding (
  schrijver @int NOT NULL,
  nr @int NOT NULL,
  soort @int NOT NULL,
  ding @int NOT NULL,
  PRIMARY KEY (schrijver, nr, soort, ding)
) @keyed;
CREATE INDEX logboek_ding_ding ON logboek_ding (soort, ding);

-- Data about somebody came from another than himself (AVG art. 14). bron: enum informeer_bron; uiterlijk: the last day, NULL when no term is
-- set. stand: enum informeren; dag: told on, or to be looked at again on.
CREATE TABLE informeerplicht (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  bron @int NOT NULL,
  wat @text NOT NULL,
  ontvangen @int NOT NULL,
  uiterlijk @int,
  stand @int NOT NULL,
  tekst @text NOT NULL,
  dag @int,
  brief @ref REFERENCES document (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX informeerplicht_publiek ON informeerplicht (publiek);
CREATE INDEX informeerplicht_huishouden ON informeerplicht (huishouden, id);
CREATE INDEX informeerplicht_open ON informeerplicht (huishouden) WHERE stand <> 1;
