-- How somebody is reached and what is not safe. One row per person; numbers and addresses beside it.
CREATE TABLE bereik (
  persoon @ref PRIMARY KEY REFERENCES persoon (id),
  voorkeur @int NOT NULL,
  taal @text NOT NULL,
  tolk @int NOT NULL,
  lezen @int NOT NULL,
  telefoon_mag @int NOT NULL,
  telefoon_als @text NOT NULL,
  email_mag @int NOT NULL,
  email_als @text NOT NULL,
  brief_mag @int NOT NULL,
  brief_als @text NOT NULL,
  bezoek_mag @int NOT NULL,
  bezoek_als @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL
) @table;

-- Telephone numbers and e-mail addresses. sleutel: normalised, to be found by. What no longer holds stays, for the history.
CREATE TABLE contactmiddel (
  id @id,
  publiek @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  soort @int NOT NULL,
  waarde @text NOT NULL,
  sleutel @text NOT NULL,
  van_wie @text NOT NULL,
  mag @int NOT NULL,
  als @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  versie @int NOT NULL,
  vervallen_op @int
) @table;
CREATE UNIQUE INDEX contactmiddel_publiek ON contactmiddel (publiek);
CREATE INDEX contactmiddel_persoon ON contactmiddel (persoon);
CREATE INDEX contactmiddel_sleutel ON contactmiddel (sleutel) WHERE vervallen_op IS NULL;

-- What to mind before a letter leaves, as it was when the letter was made; "" = nothing.
ALTER TABLE document ADD COLUMN let_op @text NOT NULL DEFAULT '';
