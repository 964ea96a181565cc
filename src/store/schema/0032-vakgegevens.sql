-- What a worker is and has for his work. discipline and aandacht are keys of the inrichting; aandacht has several, with a comma between.
CREATE TABLE vakgegevens (
  gebruiker @ref PRIMARY KEY REFERENCES gebruiker (id),
  discipline @text NOT NULL,
  uren @int NOT NULL,
  skj @text NOT NULL,
  skj_tot @int,
  big @text NOT NULL,
  big_tot @int,
  aandacht @text NOT NULL,
  versie @int NOT NULL
) @keyed;
