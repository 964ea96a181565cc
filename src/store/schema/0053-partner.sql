-- Partners outside: an organisation is a team of its own, so that it can be offered a question and be shown something; its workers have
-- accounts in the role partner. organisatie: key of a row of the inrichting, '' = known by its name only.
CREATE TABLE partner_organisatie (
  team @ref PRIMARY KEY REFERENCES team (id),
  organisatie @text NOT NULL
) @table;
CREATE UNIQUE INDEX partner_organisatie_sleutel ON partner_organisatie (organisatie) WHERE organisatie <> '';

CREATE TABLE partner_account (
  gebruiker @ref PRIMARY KEY REFERENCES gebruiker (id),
  functie @text NOT NULL,
  email @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;

-- With the code on paper he chooses his own password, once. Found by its first part; of the rest only a hash is kept.
CREATE TABLE partnercode (
  id @id,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  kiezer @text NOT NULL,
  hash @text NOT NULL,
  geldig_tot @int NOT NULL,
  gebruikt_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE UNIQUE INDEX partnercode_kiezer ON partnercode (kiezer);
CREATE INDEX partnercode_gebruiker ON partnercode (gebruiker, id);

-- Invited by name for somebody of one household, until a day. What he may read is a deling; this only says that he takes part.
CREATE TABLE partner_uitnodiging (
  id @id,
  publiek @text NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  waarvoor @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX partner_uitnodiging_publiek ON partner_uitnodiging (publiek);
CREATE INDEX partner_uitnodiging_gebruiker ON partner_uitnodiging (gebruiker, tot);
CREATE INDEX partner_uitnodiging_huishouden ON partner_uitnodiging (huishouden, id);

-- What a partner told about what he does. stand: enum plan_stand of the afspraak, 0 when it is about none.
CREATE TABLE partner_bericht (
  id @id,
  publiek @text NOT NULL,
  uitnodiging @ref NOT NULL REFERENCES partner_uitnodiging (id),
  afspraak @ref REFERENCES plan_afspraak (id),
  stand @int NOT NULL,
  tekst @text NOT NULL,
  op @int NOT NULL,
  gezien_op @int,
  gezien_door @ref REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX partner_bericht_publiek ON partner_bericht (publiek);
CREATE INDEX partner_bericht_uitnodiging ON partner_bericht (uitnodiging, gezien_op);
