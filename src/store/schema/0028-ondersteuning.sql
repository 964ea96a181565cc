-- What the team does itself for a household, under a line of work. persoon NULL: the whole household. The casus is the side of it.
CREATE TABLE ondersteuning (
  id @id,
  publiek @text NOT NULL,
  casus @ref NOT NULL REFERENCES casus (id),
  traject @ref NOT NULL REFERENCES traject (id),
  persoon @ref REFERENCES persoon (id),
  werker @ref NOT NULL REFERENCES gebruiker (id),
  product @text NOT NULL,
  waaraan @text NOT NULL,
  vorm @int NOT NULL,
  hoe_vaak @text NOT NULL,
  minuten @int NOT NULL,
  per @int NOT NULL,
  vanaf @int NOT NULL,
  verwacht_tot @int,
  stut @bool NOT NULL,
  terrein @int NOT NULL,
  thema @int NOT NULL,
  van_aanbieder @text NOT NULL,
  van_reden @text NOT NULL,
  reden @text NOT NULL,
  geeindigd_op @int,
  einde @int NOT NULL DEFAULT 0,
  naar_aanbieder @text NOT NULL DEFAULT '',
  eind_toelichting @text NOT NULL DEFAULT '',
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX ondersteuning_publiek ON ondersteuning (publiek);
CREATE INDEX ondersteuning_casus ON ondersteuning (casus, geeindigd_op);
CREATE INDEX ondersteuning_werker ON ondersteuning (werker, geeindigd_op);
CREATE INDEX ondersteuning_traject ON ondersteuning (traject);

CREATE TABLE ondersteuning_doel (
  ondersteuning @ref NOT NULL REFERENCES ondersteuning (id),
  doel @ref NOT NULL REFERENCES plan_doel (id),
  PRIMARY KEY (ondersteuning, doel)
) @keyed;
