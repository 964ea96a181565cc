-- A traject of a child of two households, offered to the other one (naar) and hanging there once it was taken up. grond: domain/kant.h.
CREATE TABLE traject_kant (
  id @id,
  publiek @text NOT NULL,
  traject @ref NOT NULL REFERENCES traject (id),
  van @ref NOT NULL REFERENCES huishouden (id),
  naar @ref NOT NULL REFERENCES huishouden (id),
  grond @int NOT NULL,
  reden @text NOT NULL,
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  aangenomen_op @int,
  aangenomen_door @ref REFERENCES gebruiker (id),
  eraf_op @int,
  eraf_door @ref REFERENCES gebruiker (id),
  eraf_reden @text NOT NULL DEFAULT '',
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX traject_kant_publiek ON traject_kant (publiek);
CREATE UNIQUE INDEX traject_kant_open ON traject_kant (traject, naar) WHERE eraf_op IS NULL;
CREATE INDEX traject_kant_van ON traject_kant (van, eraf_op);
CREATE INDEX traject_kant_naar ON traject_kant (naar, eraf_op);

-- NULL: under the casus where it began; else it hangs there by this row, and its side keeps everything but the traject itself.
ALTER TABLE traject_casus ADD COLUMN kant @ref REFERENCES traject_kant (id);
