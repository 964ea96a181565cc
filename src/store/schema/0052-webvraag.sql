-- Questions from the form on the website, until the desk made a melding or a signaal of them or put them aside. team: the
-- desk that they are for (none: that of the municipality). inzending: the key of the form, so that sending it twice does
-- it once; there is no account to which a row of the table inzending could belong.
CREATE TABLE webvraag (
  id @id,
  publiek @text NOT NULL,
  inzending @text NOT NULL,
  op @int NOT NULL,
  ontvangen @int NOT NULL,
  kanaal @text NOT NULL,
  team @ref REFERENCES team (id),
  melder @int NOT NULL,
  woorden @text NOT NULL,
  helpt @text NOT NULL,
  voornamen @text NOT NULL,
  achternaam @text NOT NULL,
  straat @text NOT NULL,
  huisnummer @text NOT NULL,
  postcode @text NOT NULL,
  woonplaats @text NOT NULL,
  geboren @int,
  weet_ervan @int NOT NULL,
  telefoon @text NOT NULL,
  email @text NOT NULL,
  veilig @int NOT NULL,
  bereikbaar @text NOT NULL,
  melder_naam @text NOT NULL,
  melder_relatie @text NOT NULL,
  organisatie @text NOT NULL,
  spoed @bool NOT NULL,
  stand @int NOT NULL,
  reden @int NOT NULL,
  toelichting @text NOT NULL,
  door @ref REFERENCES gebruiker (id),
  gedaan_op @int,
  melding @ref REFERENCES melding (id),
  signaal @ref REFERENCES signaal (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX webvraag_publiek ON webvraag (publiek);
CREATE UNIQUE INDEX webvraag_inzending ON webvraag (inzending);
CREATE INDEX webvraag_stand ON webvraag (stand, id);
CREATE INDEX webvraag_op ON webvraag (op);
