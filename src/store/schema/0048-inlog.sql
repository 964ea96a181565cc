-- Logging in. A session now has a name of its own, says on what it runs and how far logging in has come; those that ran have to begin anew.
DROP TABLE sessie;
CREATE TABLE sessie (
  sleutel @blob NOT NULL PRIMARY KEY,
  publiek @text NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  csrf @text NOT NULL,
  stap @int NOT NULL,
  apparaat @text NOT NULL,
  bron @text NOT NULL,
  bron_sessie @text NOT NULL,
  bron_wie @text NOT NULL,
  begonnen @int NOT NULL,
  gezien @int NOT NULL
) @keyed;
CREATE UNIQUE INDEX sessie_publiek ON sessie (publiek);
CREATE INDEX sessie_gezien ON sessie (gezien);
CREATE INDEX sessie_gebruiker ON sessie (gebruiker);

-- Failed attempts in a row, by who tries: a login name, or a login name on a device that its owner used before. The key is a keyed hash, for
-- what people type there is sometimes their password.
CREATE TABLE inlogpoging (
  sleutel @blob NOT NULL PRIMARY KEY,
  mislukt @int NOT NULL,
  dicht_tot @int NOT NULL,
  op @int NOT NULL
) @keyed;
CREATE INDEX inlogpoging_op ON inlogpoging (op);
ALTER TABLE gebruiker DROP COLUMN mislukt;
ALTER TABLE gebruiker DROP COLUMN geblokkeerd_tot;

-- A browser on which somebody logged in completely: who holds him off elsewhere does not hold him off there.
CREATE TABLE bekend_apparaat (
  sleutel @blob NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (sleutel, gebruiker)
) @keyed;
CREATE INDEX bekend_apparaat_gebruiker ON bekend_apparaat (gebruiker);

-- The second factor. geheim is sealed with the key of this installation; laatste_stap is the time step of the newest code that was taken, so
-- that no code is taken twice.
CREATE TABLE tweede_factor (
  gebruiker @ref NOT NULL PRIMARY KEY REFERENCES gebruiker (id),
  geheim @blob NOT NULL,
  bevestigd @bool NOT NULL,
  laatste_stap @int NOT NULL,
  op @int NOT NULL
) @keyed;
CREATE TABLE herstelcode (
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  code @blob NOT NULL,
  PRIMARY KEY (gebruiker, code)
) @keyed;

-- Who somebody is at an identity provider, and logging in there that is under way (known by the hash of a cookie).
CREATE TABLE identiteit (
  bron @text NOT NULL,
  onderwerp @text NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (bron, onderwerp)
) @keyed;
CREATE INDEX identiteit_gebruiker ON identiteit (gebruiker);
CREATE TABLE bronpoging (
  sleutel @blob NOT NULL PRIMARY KEY,
  bron @text NOT NULL,
  toestand @text NOT NULL,
  nonce @text NOT NULL,
  bewijs @text NOT NULL,
  naar @text NOT NULL,
  op @int NOT NULL
) @keyed;
CREATE INDEX bronpoging_op ON bronpoging (op);
