-- Each time that a casus, or one of its trajecten, was closed or taken up again. plan: that ended with the casus and begins again with it.
CREATE TABLE casus_verloop (
  id @id,
  casus @ref NOT NULL REFERENCES casus (id),
  traject @ref REFERENCES traject (id),
  open @bool NOT NULL,
  reden @text NOT NULL,
  toelichting @text NOT NULL,
  plan @ref REFERENCES plan (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL
) @table;
CREATE INDEX casus_verloop_casus ON casus_verloop (casus, id);

-- Plans of a casus that closed when two households became one went on by themselves.
UPDATE plan SET eindreden = 'samengevoegd', geeindigd_op = (SELECT c.gesloten_op FROM casus c WHERE c.id = plan.casus)
WHERE geeindigd_op IS NULL AND casus IN (SELECT c.id FROM casus c WHERE c.gesloten_op IS NOT NULL);
