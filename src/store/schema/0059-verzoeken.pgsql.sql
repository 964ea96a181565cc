-- The content of a row of the logboek goes only when vernietigd_logboek says so.
CREATE FUNCTION alleen_vernietigd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM vernietigd_logboek v WHERE v.schrijver = OLD.schrijver AND v.nr = OLD.nr) THEN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END
$$;
DROP TRIGGER alleen_toevoegen ON logboek_inhoud;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON logboek_inhoud
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_vernietigd BEFORE DELETE ON logboek_inhoud
  FOR EACH ROW EXECUTE FUNCTION alleen_vernietigd();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON vernietigd_logboek
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
