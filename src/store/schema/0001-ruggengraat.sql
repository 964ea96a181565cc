-- The spine: who works here, who is helped, what was asked, and who did or saw what.

-- Workers and teams share one row of ids, so that `relatie.wie` can be either.
CREATE TABLE deelnemer (
  id @id,
  soort @text NOT NULL CHECK (soort IN ('gebruiker', 'team'))
) @table;

CREATE TABLE team (
  id @ref PRIMARY KEY REFERENCES deelnemer (id),
  naam @text NOT NULL
) @table;
CREATE UNIQUE INDEX team_naam ON team (naam);

CREATE TABLE gebruiker (
  id @ref PRIMARY KEY REFERENCES deelnemer (id),
  publiek @text NOT NULL,
  inlognaam @text NOT NULL,
  naam @text NOT NULL,
  rol @int NOT NULL,
  wachtwoord @text NOT NULL,
  actief @bool NOT NULL,
  mislukt @int NOT NULL,
  geblokkeerd_tot @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX gebruiker_publiek ON gebruiker (publiek);
CREATE UNIQUE INDEX gebruiker_inlognaam ON gebruiker (inlognaam);

CREATE TABLE lidmaatschap (
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  team @ref NOT NULL REFERENCES team (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  PRIMARY KEY (gebruiker, team, vanaf)
) @keyed;

-- The key is the SHA-256 of the cookie, so that a copy of the database opens no session.
CREATE TABLE sessie (
  sleutel @blob NOT NULL PRIMARY KEY,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  csrf @text NOT NULL,
  begonnen @int NOT NULL,
  gezien @int NOT NULL
) @keyed;
CREATE INDEX sessie_gezien ON sessie (gezien);

CREATE TABLE persoon (
  id @id,
  publiek @text NOT NULL,
  bsn @text,
  voornamen @text NOT NULL,
  voorletters @text NOT NULL,
  voorvoegsel @text NOT NULL,
  geslachtsnaam @text NOT NULL,
  naam_sleutel @text NOT NULL,
  geslacht @text NOT NULL,
  geboren @int NOT NULL,
  overleden @int NOT NULL,
  geheim @bool NOT NULL,
  straat @text NOT NULL,
  huisnummer @text NOT NULL,
  huisletter @text NOT NULL,
  toevoeging @text NOT NULL,
  postcode @text NOT NULL,
  woonplaats @text NOT NULL,
  buitenland @text NOT NULL,
  gemeente @text NOT NULL,
  bron @int NOT NULL,
  geverifieerd_op @int NOT NULL
) @table;
CREATE UNIQUE INDEX persoon_publiek ON persoon (publiek);
CREATE UNIQUE INDEX persoon_bsn ON persoon (bsn) WHERE bsn IS NOT NULL;
CREATE INDEX persoon_naam ON persoon (naam_sleutel, geboren);
CREATE INDEX persoon_adres ON persoon (postcode, huisnummer);

CREATE TABLE huishouden (
  id @id,
  publiek @text NOT NULL
) @table;
CREATE UNIQUE INDEX huishouden_publiek ON huishouden (publiek);

CREATE TABLE huishouden_lid (
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  PRIMARY KEY (huishouden, persoon, vanaf)
) @keyed;
CREATE INDEX huishouden_lid_persoon ON huishouden_lid (persoon, tot);

-- Who stands where to whom; the gate compares and lists join on it. Kept by the acts. tot: the last day included.
CREATE TABLE relatie (
  wie @ref NOT NULL REFERENCES deelnemer (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  soort @int NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  PRIMARY KEY (wie, huishouden, soort, vanaf)
) @keyed;
-- Holds all that the gate and the lists ask, so that they need not look in the table.
CREATE INDEX relatie_huishouden ON relatie (huishouden, wie, soort, vanaf, tot);

-- The case number is derived: year of receipt and id, which is never used again.
CREATE TABLE melding (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  team @ref NOT NULL REFERENCES team (id),
  wet @int NOT NULL,
  kanaal @int NOT NULL,
  ontvangen @int NOT NULL,
  wmo_melding_op @int,
  woorden @text NOT NULL,
  opgenomen_door @ref NOT NULL REFERENCES gebruiker (id),
  opgenomen_op @int NOT NULL,
  versie @int NOT NULL,
  gesloten_op @int,
  sluitreden @int,
  sluit_toelichting @text,
  instemming_wie @text,
  instemming_hoe @text,
  instemming_op @int
) @table;
CREATE UNIQUE INDEX melding_publiek ON melding (publiek);
CREATE INDEX melding_huishouden ON melding (huishouden, ontvangen);

-- Derived by melding_werk_afleiden from melding and the national terms: the open meldingen of each team with the last day of their clock.
CREATE TABLE afgeleid_werk (
  melding @ref NOT NULL PRIMARY KEY REFERENCES melding (id),
  team @ref NOT NULL REFERENCES team (id),
  laatste_dag @int NOT NULL
) @keyed;
CREATE INDEX afgeleid_werk_team ON afgeleid_werk (team, laatste_dag, melding);

CREATE TABLE notitie (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  gesproken_met @text NOT NULL,
  hoe @int NOT NULL,
  op_dag @int NOT NULL,
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  geschreven_op @int NOT NULL,
  versie @int NOT NULL,
  ingetrokken_op @int,
  ingetrokken_door @ref REFERENCES gebruiker (id),
  ingetrokken_reden @text
) @table;
CREATE UNIQUE INDEX notitie_publiek ON notitie (publiek);
-- With the last column the day of the latest contact is found without looking in the table.
CREATE INDEX notitie_huishouden ON notitie (huishouden, op_dag, id, ingetrokken_op);

CREATE TABLE document (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  melding @ref REFERENCES melding (id),
  soort @int NOT NULL,
  naam @text NOT NULL,
  mediatype @text NOT NULL,
  grootte @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX document_publiek ON document (publiek);
CREATE INDEX document_huishouden ON document (huishouden, id);

-- Bytes apart from their description, so that a list of documents stays small.
CREATE TABLE document_inhoud (
  document @ref PRIMARY KEY REFERENCES document (id),
  inhoud @blob NOT NULL
) @table;

-- The text of a letter as it was decided; its PDF is made once, at first opening, and kept in document_inhoud.
CREATE TABLE brief (
  document @ref PRIMARY KEY REFERENCES document (id),
  aan @text NOT NULL,
  kenmerk @text NOT NULL,
  dag @int NOT NULL,
  onderwerp @text NOT NULL,
  aanhef @text NOT NULL,
  tekst @text NOT NULL,
  ondertekenaar @text NOT NULL
) @table;

-- What somebody is typing. His own, and gone when it is sent.
CREATE TABLE concept (
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  sleutel @text NOT NULL,
  inhoud @text NOT NULL,
  op @int NOT NULL,
  PRIMARY KEY (gebruiker, sleutel)
) @keyed;

-- A search of a session, so that its result can be reloaded without a name or BSN in the address. Short-lived.
CREATE TABLE zoekopdracht (
  publiek @text NOT NULL PRIMARY KEY,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  tekst @text NOT NULL,
  op @int NOT NULL
) @keyed;
CREATE INDEX zoekopdracht_op ON zoekopdracht (op);

-- One row per form that was taken in, so that sending it twice does it once.
CREATE TABLE inzending (
  sleutel @text NOT NULL PRIMARY KEY,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  uitkomst @text NOT NULL,
  op @int NOT NULL
) @keyed;

-- The logboek. One chain per writing connection (schrijver); the application may only add to these tables.
CREATE TABLE logboek (
  schrijver @int NOT NULL,
  nr @int NOT NULL,
  op @int NOT NULL,
  nu @int,
  wie @int NOT NULL,
  naam @text NOT NULL,
  rol @text NOT NULL,
  grond @text NOT NULL,
  act @text NOT NULL,
  informatie @text NOT NULL,
  uitkomst @text NOT NULL,
  huishouden @int,
  inhoud_hash @blob,
  vorige @blob NOT NULL,
  hash @blob NOT NULL,
  PRIMARY KEY (schrijver, nr)
) @keyed;
CREATE INDEX logboek_huishouden ON logboek (huishouden, op) WHERE huishouden IS NOT NULL;

CREATE TABLE logboek_persoon (
  schrijver @int NOT NULL,
  nr @int NOT NULL,
  persoon @int NOT NULL,
  PRIMARY KEY (schrijver, nr, persoon)
) @keyed;

-- Old and new values with their salt: retention can destroy them, the chained row keeps their hash.
CREATE TABLE logboek_inhoud (
  schrijver @int NOT NULL,
  nr @int NOT NULL,
  zout @blob NOT NULL,
  inhoud @text NOT NULL,
  PRIMARY KEY (schrijver, nr)
) @keyed;

-- All heads of the chains at one moment, bound together; a second party can keep a copy.
CREATE TABLE logboek_controlepunt (
  nr @int NOT NULL PRIMARY KEY,
  op @int NOT NULL,
  koppen @text NOT NULL,
  vorige @blob NOT NULL,
  hash @blob NOT NULL
) @keyed;

-- The head of each chain: where the next row goes, and a first sight of a tail that was cut.
CREATE TABLE keten (
  schrijver @int NOT NULL PRIMARY KEY,
  nr @int NOT NULL,
  hash @blob NOT NULL
) @keyed;
