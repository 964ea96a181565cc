-- Mijn werk asks per worker: whose contact he is, which afspraken are his, who waits and is to be called, and what others
-- wrote in his households since.
CREATE INDEX casus_aanspreekpunt ON casus (aanspreekpunt) WHERE gesloten_op IS NULL;
CREATE INDEX plan_afspraak_gebruiker ON plan_afspraak (gebruiker, stand, voor) WHERE gebruiker IS NOT NULL;
CREATE INDEX wachtcontact_open ON wachtcontact (dag, wachtlijst) WHERE gedaan_op IS NULL;
CREATE INDEX notitie_geschreven ON notitie (huishouden, geschreven_op);
-- When the receiver answered; unknown of what was answered before.
ALTER TABLE werkoverdracht ADD COLUMN beantwoord_op @int;
