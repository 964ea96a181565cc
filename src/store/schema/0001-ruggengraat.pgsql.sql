-- The logboek is only added to, also by the owner of the database. On SQLite the connection itself refuses (db_sqlite.c).
CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek_persoon
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek_inhoud
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek_controlepunt
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
