-- An offer that was not there. leefgebied, gebied: keys of the inrichting, '' = not said; leeftijd_tot 0: and older; toch: so
-- specialist help was used instead.
CREATE TABLE leemte (
  id @id,
  publiek @text NOT NULL,
  wat @text NOT NULL,
  leefgebied @text NOT NULL,
  gebied @text NOT NULL,
  leeftijd_van @int NOT NULL,
  leeftijd_tot @int NOT NULL,
  toch @bool NOT NULL,
  huishouden @ref REFERENCES huishouden (id),
  dag @int NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id)
) @table;
CREATE UNIQUE INDEX leemte_publiek ON leemte (publiek);
CREATE INDEX leemte_waar ON leemte (leefgebied, gebied);
CREATE INDEX leemte_huishouden ON leemte (huishouden) WHERE huishouden IS NOT NULL;
