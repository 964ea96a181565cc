CREATE TRIGGER werk_telt_erbij AFTER INSERT ON afgeleid_werk
BEGIN
  INSERT INTO afgeleid_werktelling_sinds (team, rang, laatste_dag, reeks, niemand, aantal)
    VALUES (NEW.team, NEW.rang, NEW.laatste_dag,
      CASE WHEN NEW.laatste_dag = 2147483647 THEN NEW.melding / 4096 ELSE 0 END, NEW.behandelaar IS NULL, 1);
END;
CREATE TRIGGER werk_telt_eraf AFTER DELETE ON afgeleid_werk
BEGIN
  INSERT INTO afgeleid_werktelling_sinds (team, rang, laatste_dag, reeks, niemand, aantal)
    VALUES (OLD.team, OLD.rang, OLD.laatste_dag,
      CASE WHEN OLD.laatste_dag = 2147483647 THEN OLD.melding / 4096 ELSE 0 END, OLD.behandelaar IS NULL, -1);
END;
CREATE TRIGGER werk_telt_anders AFTER UPDATE OF team, rang, laatste_dag, behandelaar ON afgeleid_werk
WHEN OLD.team <> NEW.team OR OLD.rang <> NEW.rang OR OLD.laatste_dag <> NEW.laatste_dag
  OR (OLD.behandelaar IS NULL) <> (NEW.behandelaar IS NULL)
BEGIN
  INSERT INTO afgeleid_werktelling_sinds (team, rang, laatste_dag, reeks, niemand, aantal)
    VALUES (OLD.team, OLD.rang, OLD.laatste_dag,
      CASE WHEN OLD.laatste_dag = 2147483647 THEN OLD.melding / 4096 ELSE 0 END, OLD.behandelaar IS NULL, -1),
      (NEW.team, NEW.rang, NEW.laatste_dag,
      CASE WHEN NEW.laatste_dag = 2147483647 THEN NEW.melding / 4096 ELSE 0 END, NEW.behandelaar IS NULL, 1);
END;
