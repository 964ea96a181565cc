-- What made a clock stand still or longer, or was agreed about it (domain/klok.h). bron: enum klokbron, ding: the id of what it belongs
-- to. op, tot, klaar_op: days.
CREATE TABLE klokstap (
  id @id,
  publiek @text NOT NULL,
  bron @int NOT NULL,
  ding @ref NOT NULL,
  soort @int NOT NULL,
  op @int NOT NULL,
  tot @int,
  lengte @int NOT NULL,
  reden @text NOT NULL,
  klaar_op @int,
  door @ref NOT NULL REFERENCES gebruiker (id),
  opgenomen_op @int NOT NULL,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX klokstap_publiek ON klokstap (publiek);
CREATE INDEX klokstap_ding ON klokstap (bron, ding, op);

-- Every clock that runs or ran, derived from what it belongs to and its steps: for lists and figures. laatste_dag 2147483647: it stands
-- still and nobody knows until when. In time: geeindigd_op <= laatste_dag.
CREATE TABLE afgeleid_klok (
  bron @int NOT NULL,
  ding @ref NOT NULL,
  naam @text NOT NULL,
  gebeurtenis @int NOT NULL,
  laatste_dag @int NOT NULL,
  dagen_stil @int NOT NULL,
  lengte @int NOT NULL,
  geeindigd_op @int,
  PRIMARY KEY (bron, ding)
) @keyed;
CREATE INDEX afgeleid_klok_loopt ON afgeleid_klok (bron, laatste_dag) WHERE geeindigd_op IS NULL;
