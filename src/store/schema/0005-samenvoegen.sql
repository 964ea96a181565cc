-- Somebody who was taken in twice becomes one; the other row stays, for the logboek and old addresses lead to it.
ALTER TABLE persoon ADD COLUMN samengevoegd_in @ref REFERENCES persoon (id);
ALTER TABLE huishouden ADD COLUMN samengevoegd_in @ref REFERENCES huishouden (id);
CREATE INDEX persoon_samengevoegd ON persoon (samengevoegd_in) WHERE samengevoegd_in IS NOT NULL;
CREATE INDEX huishouden_samengevoegd ON huishouden (samengevoegd_in) WHERE samengevoegd_in IS NOT NULL;

-- Two who look alike and are two: somebody looked and said so. een < ander.
CREATE TABLE niet_dezelfde (
  een @ref NOT NULL REFERENCES persoon (id),
  ander @ref NOT NULL REFERENCES persoon (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  PRIMARY KEY (een, ander)
) @keyed;
