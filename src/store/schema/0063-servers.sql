-- Work that is done once a day by one of the servers, whichever begins it. klaar NULL: he is at it, or died while he was.
CREATE TABLE dagtaak (
  taak @text NOT NULL,
  dag @int NOT NULL,
  begonnen @int NOT NULL,
  klaar @int,
  PRIMARY KEY (taak, dag)
) @keyed;
