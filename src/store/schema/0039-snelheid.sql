-- What is asked of one household, person or worker is found by an index, however large the register is.
CREATE INDEX casus_huishouden ON casus (huishouden);
CREATE INDEX melding_persoon ON melding (persoon);
CREATE INDEX wachtlijst_van ON wachtlijst (melding);
CREATE INDEX overleg_punt_casus ON overleg_punt (casus) WHERE casus IS NOT NULL;
CREATE INDEX verheldering_deel_van ON verheldering_deel (verheldering);
CREATE INDEX werkoverdracht_gegeven ON werkoverdracht (melding) WHERE melding IS NOT NULL;
CREATE INDEX taak_gebruiker ON taak (gebruiker) WHERE klaar_op IS NULL;
CREATE INDEX traject_kant_aangeboden ON traject_kant (naar) WHERE aangenomen_op IS NULL AND eraf_op IS NULL;
-- How many contactverslagen there are since a moment, and by others, is counted by the index alone.
DROP INDEX notitie_geschreven;
CREATE INDEX notitie_geschreven ON notitie (huishouden, geschreven_op, door, ingetrokken_op);
