-- Time that a worker wrote down: of one contact (notitie, huishouden), or of a week (dag is its Monday) by core task.
CREATE TABLE tijd (
  id @id,
  gebruiker @ref NOT NULL REFERENCES gebruiker (id),
  huishouden @ref REFERENCES huishouden (id),
  notitie @ref REFERENCES notitie (id),
  dag @int NOT NULL,
  kerntaak @int NOT NULL,
  minuten @int NOT NULL
) @table;
CREATE UNIQUE INDEX tijd_notitie ON tijd (notitie) WHERE notitie IS NOT NULL;
CREATE UNIQUE INDEX tijd_week ON tijd (gebruiker, dag, kerntaak) WHERE notitie IS NULL;
CREATE INDEX tijd_dag ON tijd (gebruiker, dag);
CREATE INDEX tijd_huishouden ON tijd (huishouden, dag) WHERE huishouden IS NOT NULL;
