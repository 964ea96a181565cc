-- How many meldingen count (domain/cijfers.h), so that figures need not read each of them. What is derived is by day (grof 0) and by month, on
-- its first day (grof 1); what counts on no line of its own is by day in both, since the line of its team can change within a month. What
-- changed since stands in afgeleid_telling_sinds, as a row for each, so that two who save never wait for each other; triggers on melding
-- write it, so that nothing that touches a melding can forget it. Both together are the number at any moment (store/cijfers_afleiden.c).
CREATE TABLE afgeleid_telling (
  grof @bool NOT NULL,
  dag @int NOT NULL,
  rapportagelijn @text NOT NULL,
  team @ref NOT NULL,
  aantal @int NOT NULL,
  PRIMARY KEY (grof, dag, rapportagelijn, team)
) @keyed;
CREATE TABLE afgeleid_telling_sinds (
  id @id,
  dag @int NOT NULL,
  rapportagelijn @text NOT NULL,
  team @ref NOT NULL,
  aantal @int NOT NULL
) @table;
CREATE INDEX afgeleid_telling_sinds_dag ON afgeleid_telling_sinds (dag, rapportagelijn, team, aantal);

INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal)
  SELECT ontvangen, rapportagelijn, team, count(*) FROM melding WHERE coalesce(sluitreden, 0) <> 7
  GROUP BY ontvangen, rapportagelijn, team ORDER BY ontvangen, rapportagelijn, team;
