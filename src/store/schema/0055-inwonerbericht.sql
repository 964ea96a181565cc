-- What a resident did or asked in Mijn Schakel and a worker must know. afspraak, melding: the appointment or the question that it is about.
CREATE TABLE inwonerbericht (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  soort @int NOT NULL,
  afspraak @ref REFERENCES afspraak (id),
  melding @ref REFERENCES melding (id),
  tekst @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  gezien_op @int,
  gezien_door @ref REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX inwonerbericht_publiek ON inwonerbericht (publiek);
CREATE INDEX inwonerbericht_open ON inwonerbericht (huishouden) WHERE gezien_op IS NULL;
CREATE INDEX inwonerbericht_persoon ON inwonerbericht (persoon, id);
CREATE INDEX logboek_persoon_persoon ON logboek_persoon (persoon);
