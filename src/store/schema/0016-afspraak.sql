-- A gesprek or huisbezoek. Its hours are moments in UTC; stand: domain/afspraak.h. volgnummer grows with every change that
-- a diary elsewhere must take over (RFC 5545, SEQUENCE).
CREATE TABLE afspraak (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  soort @int NOT NULL,
  waar @text NOT NULL,
  begint @int NOT NULL,
  eindigt @int NOT NULL,
  waarvoor @text NOT NULL,
  wie_ook @text NOT NULL,
  stand @int NOT NULL,
  reden @text NOT NULL,
  volgnummer @int NOT NULL,
  gemaakt_door @ref NOT NULL REFERENCES gebruiker (id),
  gewijzigd_op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX afspraak_publiek ON afspraak (publiek);
CREATE INDEX afspraak_huishouden ON afspraak (huishouden, begint);
CREATE INDEX afspraak_begint ON afspraak (begint);

CREATE TABLE afspraak_persoon (
  afspraak @ref NOT NULL REFERENCES afspraak (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  PRIMARY KEY (afspraak, persoon)
) @keyed;
CREATE INDEX afspraak_persoon_persoon ON afspraak_persoon (persoon);

CREATE TABLE afspraak_medewerker (
  afspraak @ref NOT NULL REFERENCES afspraak (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  PRIMARY KEY (afspraak, gebruiker)
) @keyed;
CREATE INDEX afspraak_medewerker_gebruiker ON afspraak_medewerker (gebruiker, afspraak);

-- A letter that tells of an appointment; it lapses when that changes.
ALTER TABLE document ADD COLUMN afspraak @ref REFERENCES afspraak (id);
CREATE INDEX document_afspraak ON document (afspraak) WHERE afspraak IS NOT NULL;
