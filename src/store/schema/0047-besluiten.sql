-- What still asks for something of somebody: few among the many that were taken.
CREATE INDEX besluit_open ON besluit (stand) WHERE stand <> 4;
CREATE INDEX besluitverzoek_door ON besluitverzoek (door, stand);
