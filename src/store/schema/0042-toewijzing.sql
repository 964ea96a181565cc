-- Orders to providers. Keys of product, aanbieder (organisatie) and verwijzer are those of the inrichting; eenheid, frequentie and
-- wijzigreden the numbers of iWmo and iJw 3.2 (domain/omvang.h, domain/toewijzing.h); verrekend is cents. tot: the last day ordered. besluit NULL
-- with titel 1: one of before these registers, by its kenmerk.
CREATE TABLE toewijzing (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  persoon @ref NOT NULL REFERENCES persoon (id),
  product @text NOT NULL,
  aanbieder @text NOT NULL,
  titel @int NOT NULL,
  besluit @ref REFERENCES besluit (id),
  verwijzer @text NOT NULL,
  titel_wie @text NOT NULL,
  agb @text NOT NULL,
  titel_op @int,
  kenmerk @text NOT NULL,
  volume @int NOT NULL,
  eenheid @int NOT NULL,
  frequentie @int NOT NULL,
  vanaf @int NOT NULL,
  tot @int NOT NULL,
  toegewezen_op @int NOT NULL,
  gestart_op @int,
  plan_op @int,
  evaluatie_op @int,
  verlengd_op @int,
  bereikt @text NOT NULL,
  wijzigreden @int NOT NULL,
  geeindigd_op @int,
  slot @int NOT NULL,
  slot_toelichting @text NOT NULL,
  voor @bool NOT NULL,
  voor_reden @text NOT NULL,
  verrekend_op @int,
  verrekend_met @text NOT NULL,
  verrekend @int NOT NULL,
  vorige @ref REFERENCES toewijzing (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX toewijzing_publiek ON toewijzing (publiek);
CREATE INDEX toewijzing_huishouden ON toewijzing (huishouden, id);
CREATE INDEX toewijzing_persoon ON toewijzing (persoon, product);
CREATE INDEX toewijzing_besluit ON toewijzing (besluit);
