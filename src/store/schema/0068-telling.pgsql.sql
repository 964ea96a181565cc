-- sluitreden 7: recorded by mistake, which counts never.
CREATE FUNCTION melding_telt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ontvangen = NEW.ontvangen AND OLD.rapportagelijn = NEW.rapportagelijn AND OLD.team = NEW.team
     AND (coalesce(OLD.sluitreden, 0) = 7) = (coalesce(NEW.sluitreden, 0) = 7) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' AND coalesce(OLD.sluitreden, 0) <> 7 THEN
    INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) VALUES (OLD.ontvangen, OLD.rapportagelijn, OLD.team, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND coalesce(NEW.sluitreden, 0) <> 7 THEN
    INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) VALUES (NEW.ontvangen, NEW.rapportagelijn, NEW.team, 1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER melding_telt AFTER INSERT OR DELETE OR UPDATE OF ontvangen, rapportagelijn, team, sluitreden ON melding
  FOR EACH ROW EXECUTE FUNCTION melding_telt();
