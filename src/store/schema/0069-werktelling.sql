-- How long the work list of a team is, by the place of its lines in the order and by whether nobody has them yet: so that its numbers and
-- any page of it cost the same however long it is. Of the lines without a last day, which can be many, those of a range of 4,096 meldingen
-- stand together (reeks); else reeks is 0. As with afgeleid_telling: what was derived, and what changed since (store/werktelling.c).
CREATE TABLE afgeleid_werktelling (
  team @ref NOT NULL,
  rang @int NOT NULL,
  laatste_dag @int NOT NULL,
  reeks @int NOT NULL,
  niemand @bool NOT NULL,
  aantal @int NOT NULL,
  PRIMARY KEY (team, rang, laatste_dag, reeks, niemand)
) @keyed;
CREATE TABLE afgeleid_werktelling_sinds (
  id @id,
  team @ref NOT NULL,
  rang @int NOT NULL,
  laatste_dag @int NOT NULL,
  reeks @int NOT NULL,
  niemand @bool NOT NULL,
  aantal @int NOT NULL
) @table;
CREATE INDEX afgeleid_werktelling_sinds_team ON afgeleid_werktelling_sinds (team, rang, laatste_dag, reeks, niemand, aantal);

INSERT INTO afgeleid_werktelling_sinds (team, rang, laatste_dag, reeks, niemand, aantal)
  SELECT w.team, w.rang, w.laatste_dag, w.reeks, w.niemand, count(*)
  FROM (SELECT team, rang, laatste_dag,
      CASE WHEN laatste_dag = 2147483647 THEN melding / 4096 ELSE 0 END AS reeks,
      CASE WHEN behandelaar IS NULL THEN 1 ELSE 0 END AS niemand FROM afgeleid_werk) w
  GROUP BY w.team, w.rang, w.laatste_dag, w.reeks, w.niemand ORDER BY w.team, w.rang, w.laatste_dag, w.reeks, w.niemand;
