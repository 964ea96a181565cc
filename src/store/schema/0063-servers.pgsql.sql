-- The logboek in parts of a month (docs/decisions/0012). A part is named after its month; what fits in none goes to logboek_rest.
ALTER TABLE logboek RENAME TO logboek_oud;
ALTER TABLE logboek_oud RENAME CONSTRAINT logboek_pkey TO logboek_oud_pkey;
ALTER INDEX logboek_huishouden RENAME TO logboek_oud_huishouden;
ALTER INDEX logboek_wie RENAME TO logboek_oud_wie;

CREATE TABLE logboek (
  schrijver BIGINT NOT NULL,
  nr BIGINT NOT NULL,
  op BIGINT NOT NULL,
  nu BIGINT,
  wie BIGINT NOT NULL,
  naam TEXT NOT NULL,
  rol TEXT NOT NULL,
  grond TEXT NOT NULL,
  act TEXT NOT NULL,
  informatie TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  huishouden BIGINT,
  inhoud_hash BYTEA,
  vorige BYTEA NOT NULL,
  hash BYTEA NOT NULL,
  PRIMARY KEY (schrijver, nr, op)
) PARTITION BY RANGE (op);
CREATE INDEX logboek_huishouden ON logboek (huishouden, op) WHERE huishouden IS NOT NULL;
CREATE INDEX logboek_wie ON logboek (wie, op);
CREATE TABLE logboek_rest PARTITION OF logboek DEFAULT;

-- Only added to. Rights and triggers of statements hold for the name that is in the statement, so each part has its own; those of
-- rows go along by themselves.
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen_rij BEFORE UPDATE OR DELETE ON logboek
  FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen_deel BEFORE TRUNCATE ON logboek_rest
  FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();

-- Makes the part of every month from the one of $1 to the one of $2 (moments) that is not there yet; gives how many. Months are of
-- UTC. What stands in logboek_rest already stays there, with the month that it is of. Called ahead by the servers, which may make
-- no tables themselves.
CREATE FUNCTION logboek_maanden(van BIGINT, tot BIGINT) RETURNS BIGINT
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  maand TIMESTAMP := date_trunc('month', to_timestamp(van / 1000.0) AT TIME ZONE 'UTC');
  einde TIMESTAMP := to_timestamp(tot / 1000.0) AT TIME ZONE 'UTC';
  deel TEXT;
  eerste BIGINT;
  volgende BIGINT;
  gemaakt BIGINT := 0;
BEGIN
  WHILE maand <= einde LOOP
    deel := 'logboek_' || to_char(maand, 'YYYY_MM');
    eerste := extract(epoch FROM maand) * 1000;
    volgende := extract(epoch FROM maand + INTERVAL '1 month') * 1000;
    IF to_regclass('public.' || deel) IS NULL
       AND NOT EXISTS (SELECT 1 FROM logboek_rest r WHERE r.op >= eerste AND r.op < volgende) THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF logboek FOR VALUES FROM (%s) TO (%s)', deel, eerste, volgende);
      EXECUTE format('CREATE TRIGGER alleen_toevoegen_deel BEFORE TRUNCATE ON %I '
                     'FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', deel);
      gemaakt := gemaakt + 1;
    END IF;
    maand := maand + INTERVAL '1 month';
  END LOOP;
  RETURN gemaakt;
END
$$;
REVOKE ALL ON FUNCTION logboek_maanden(BIGINT, BIGINT) FROM PUBLIC;

SELECT logboek_maanden(m.eerste, m.eerste)
FROM (SELECT min(op) AS eerste FROM logboek_oud
      GROUP BY date_trunc('month', to_timestamp(op / 1000.0) AT TIME ZONE 'UTC')) m;
SELECT logboek_maanden(n.nu, n.nu + 92 * 86400000::BIGINT) FROM (SELECT (extract(epoch FROM now()) * 1000)::BIGINT AS nu) n;
INSERT INTO logboek (schrijver, nr, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, inhoud_hash, vorige, hash)
  SELECT schrijver, nr, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, inhoud_hash, vorige, hash
  FROM logboek_oud;
DROP TABLE logboek_oud;
