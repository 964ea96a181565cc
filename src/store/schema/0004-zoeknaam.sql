-- Finding people by how their name sounds. Both tables are derived (store/zoeknaam.c) and rebuilt by `migrate --herbouw`.
ALTER TABLE persoon ADD COLUMN partnernaam @text NOT NULL DEFAULT '';
CREATE INDEX persoon_geboren ON persoon (geboren);

-- The words of his name as they sound, and the words that are often written together: one row per person and word.
CREATE TABLE afgeleid_zoeknaam (
  stukje @text NOT NULL,
  persoon @ref NOT NULL REFERENCES persoon (id),
  PRIMARY KEY (stukje, persoon)
) @keyed;
CREATE INDEX afgeleid_zoeknaam_persoon ON afgeleid_zoeknaam (persoon);

-- The groups of three letters and the consonants of each such word. By word and not by person: fifty thousand people
-- share some ten thousand words, so that a misspelling costs a look at few rows.
CREATE TABLE afgeleid_zoekklank (
  stukje @text NOT NULL,
  woord @text NOT NULL,
  PRIMARY KEY (stukje, woord)
) @keyed;
