-- The content of a row of the logboek goes only when vernietigd_logboek says so.
CREATE TRIGGER alleen_vernietigd BEFORE DELETE ON logboek_inhoud
WHEN NOT EXISTS (SELECT 1 FROM vernietigd_logboek v WHERE v.schrijver = OLD.schrijver AND v.nr = OLD.nr)
BEGIN
  SELECT RAISE(ABORT, 'rows of logboek_inhoud are only added');
END;
