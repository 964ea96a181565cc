-- "Ik ben er niet": who is away from which day to which, and who takes over what. ingetrokken_op NULL = it stands.
CREATE TABLE afwezigheid (
  id @id,
  publiek @text NOT NULL,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  soort @int NOT NULL,
  vervanger @ref REFERENCES gebruiker (id),
  termijnen @bool NOT NULL,
  afspraken @bool NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  ingetrokken_op @int
) @table;
CREATE UNIQUE INDEX afwezigheid_publiek ON afwezigheid (publiek);
CREATE INDEX afwezigheid_gebruiker ON afwezigheid (gebruiker, tot);
CREATE INDEX afwezigheid_vervanger ON afwezigheid (vervanger, tot);
