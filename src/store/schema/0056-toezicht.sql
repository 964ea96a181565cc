-- Who opened which household in an emergency, why, and until when. `vanaf` and `tot` are moments by the clock of the work; ending it earlier
-- moves `tot`. The gate reads these rows beside `relatie`, which only knows days.
CREATE TABLE noodtoegang (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  reden @text NOT NULL,
  toelichting @text NOT NULL,
  besloten @bool NOT NULL,
  besloten_waarom @text NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL
) @table;
CREATE UNIQUE INDEX noodtoegang_publiek ON noodtoegang (publiek);
CREATE INDEX noodtoegang_huishouden ON noodtoegang (huishouden, gebruiker, tot);
CREATE INDEX noodtoegang_gebruiker ON noodtoegang (gebruiker, tot);

-- Who is told of it has read it.
CREATE TABLE noodtoegang_gezien (
  noodtoegang @ref NOT NULL REFERENCES noodtoegang (id),
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (noodtoegang, gebruiker)
) @keyed;

-- Of a worker himself, told by himself: what the rules compare with. Nobody reads it but the rules and he.
CREATE TABLE gebruiker_kring (
  gebruiker @ref NOT NULL PRIMARY KEY REFERENCES gebruiker (id),
  achternaam @text NOT NULL,
  naam_sleutel @text NOT NULL,
  postcode @text NOT NULL,
  huisnummer @text NOT NULL,
  versie @int NOT NULL
) @keyed;
CREATE INDEX gebruiker_kring_naam ON gebruiker_kring (naam_sleutel);
CREATE INDEX gebruiker_kring_postcode ON gebruiker_kring (postcode);

-- How far each chain of the logboek was reviewed, and every time that it was done.
CREATE TABLE keuring_keten (
  schrijver @int NOT NULL PRIMARY KEY,
  nr @int NOT NULL
) @keyed;
CREATE TABLE keuring_ronde (
  id @id,
  op @int NOT NULL,
  rijen @int NOT NULL,
  blikken @int NOT NULL,
  gevlagd @int NOT NULL,
  dagen_tot @int
) @table;

-- The looks of one worker at one household (0 = no certain one) on one day that a rule points at. `eerste` and `laatste` are moments of the
-- logboek; the clock of the work showed `verschuiving` more.
CREATE TABLE keurvlag (
  id @id,
  publiek @text NOT NULL,
  wie @ref NOT NULL REFERENCES gebruiker (id),
  rol @text NOT NULL,
  huishouden @int NOT NULL,
  dag @int NOT NULL,
  eerste @int NOT NULL,
  laatste @int NOT NULL,
  keren @int NOT NULL,
  verschuiving @int NOT NULL,
  bekeken_op @int,
  vraag @text NOT NULL,
  gevraagd_op @int,
  antwoord @text NOT NULL,
  beantwoord_op @int,
  bevinding @int NOT NULL,
  woorden @text NOT NULL,
  gesloten_op @int,
  gesloten_door @ref REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX keurvlag_publiek ON keurvlag (publiek);
CREATE UNIQUE INDEX keurvlag_blik ON keurvlag (wie, huishouden, dag);
CREATE INDEX keurvlag_dag ON keurvlag (dag, id);
CREATE INDEX keurvlag_gevraagd ON keurvlag (wie) WHERE gevraagd_op IS NOT NULL AND beantwoord_op IS NULL;
CREATE TABLE keurvlag_regel (
  keurvlag @ref NOT NULL REFERENCES keurvlag (id),
  regel @int NOT NULL,
  PRIMARY KEY (keurvlag, regel)
) @keyed;

-- Residents whose name is in the news.
CREATE TABLE keurnieuws (
  id @id,
  publiek @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  waarom @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX keurnieuws_publiek ON keurnieuws (publiek);
CREATE INDEX keurnieuws_persoon ON keurnieuws (persoon, tot);

-- When a checkpoint of the logboek was sent to who keeps it.
CREATE TABLE controlepunt_verzonden (
  nr @int NOT NULL PRIMARY KEY,
  op @int NOT NULL
) @keyed;

-- What one worker did around a look.
CREATE INDEX logboek_wie ON logboek (wie, op);
