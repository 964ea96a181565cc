-- sluitreden 7: recorded by mistake, which counts never.
CREATE TRIGGER melding_telt_erbij AFTER INSERT ON melding WHEN coalesce(NEW.sluitreden, 0) <> 7
BEGIN
  INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) VALUES (NEW.ontvangen, NEW.rapportagelijn, NEW.team, 1);
END;
CREATE TRIGGER melding_telt_eraf AFTER DELETE ON melding WHEN coalesce(OLD.sluitreden, 0) <> 7
BEGIN
  INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) VALUES (OLD.ontvangen, OLD.rapportagelijn, OLD.team, -1);
END;
CREATE TRIGGER melding_telt_anders AFTER UPDATE OF ontvangen, rapportagelijn, team, sluitreden ON melding
WHEN OLD.ontvangen <> NEW.ontvangen OR OLD.rapportagelijn <> NEW.rapportagelijn OR OLD.team <> NEW.team
  OR (coalesce(OLD.sluitreden, 0) = 7) <> (coalesce(NEW.sluitreden, 0) = 7)
BEGIN
  INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal)
    SELECT OLD.ontvangen, OLD.rapportagelijn, OLD.team, -1 WHERE coalesce(OLD.sluitreden, 0) <> 7
    UNION ALL SELECT NEW.ontvangen, NEW.rapportagelijn, NEW.team, 1 WHERE coalesce(NEW.sluitreden, 0) <> 7;
END;
