-- It drew SQLite away from the index of the household, in every query that asks for the trajecten that run there.
DROP INDEX traject_loopt;
