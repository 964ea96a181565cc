-- The second lock asked of every row whether somebody has to do with its household: five thousand looks for a list of five thousand.
-- schakel.over names the one household that the gate was asked about, so that it is looked up once, before the rows. It gives no right:
-- a household named there without a relation gives NULL, and its rows are asked one by one as before.
DO $$
DECLARE
  tabel TEXT;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['notitie', 'document'] LOOP
    EXECUTE format(
      'ALTER POLICY tweede_slot ON %1$I USING (%1$I.huishouden = (SELECT v.huishouden FROM relatie v'
      ' WHERE v.huishouden = nullif(current_setting(''schakel.over'', true), '''')::BIGINT'
      ' AND v.wie = ANY (slot_ids(''schakel.wie'')) LIMIT 1)'
      ' OR (SELECT current_setting(''schakel.ruim'', true)) = ''1'''
      ' OR (SELECT true FROM relatie r WHERE r.huishouden = %1$I.huishouden'
      ' AND r.wie = ANY ((SELECT slot_ids(''schakel.wie''))::BIGINT[]) LIMIT 1)'
      ' OR slot_verband(%1$I.huishouden))', tabel);
  END LOOP;
END
$$;
