-- The second lock (docs/decisions/0014): whoever works with the rights of the application sees the words of a household only while some
-- relation exists between it and who acts. That is no rule book: what he may see of it the gate decided before. Who acts, the store says
-- at the beginning of what the gate let through: schakel.wie are his own id and his teams, schakel.persoon for whom a resident looks;
-- schakel.ruim = 1 stands where the right rests on no relation (domain/access.c) or nobody was asked yet. Without any of these: nothing.

-- Of a setting "12,7" the ids.
CREATE FUNCTION slot_ids(naam TEXT) RETURNS BIGINT[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(current_setting(naam, true), ',')::BIGINT[]
$$;

-- What seldom counts: an emergency, a resident of it, a household that became one with it.
CREATE FUNCTION slot_verband(h BIGINT) RETURNS BOOLEAN LANGUAGE plpgsql STABLE AS $$
DECLARE
  mij BIGINT[] := slot_ids('schakel.wie');
  personen BIGINT[] := slot_ids('schakel.persoon');
BEGIN
  RETURN EXISTS (SELECT 1 FROM huishouden_lid l WHERE l.huishouden = h AND l.persoon = ANY (personen))
    OR EXISTS (SELECT 1 FROM noodtoegang n WHERE n.huishouden = h AND n.gebruiker = ANY (mij))
    OR EXISTS (SELECT 1 FROM huishouden b JOIN huishouden a ON a.samengevoegd_in = b.id OR b.samengevoegd_in = a.id WHERE b.id = h
       AND (EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = a.id AND r.wie = ANY (mij))
         OR EXISTS (SELECT 1 FROM noodtoegang n WHERE n.huishouden = a.id AND n.gebruiker = ANY (mij))));
END
$$;

-- The look in relatie is one of its own per row, so that it goes by the index: as EXISTS the planner would read all relations of a
-- team first. What is written the gate decided, and the references hold; a row that is not seen is neither changed nor removed.
CREATE FUNCTION tweede_slot(tabel TEXT, huishouden TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format(
    'CREATE POLICY tweede_slot ON %1$I FOR SELECT USING ((SELECT current_setting(''schakel.ruim'', true)) = ''1'''
    ' OR (SELECT true FROM relatie r WHERE r.huishouden = %2$s AND r.wie = ANY ((SELECT slot_ids(''schakel.wie''))::BIGINT[]) LIMIT 1)'
    ' OR slot_verband(%2$s))', tabel, huishouden);
  EXECUTE format('CREATE POLICY erin ON %I FOR INSERT WITH CHECK (true)', tabel);
  EXECUTE format('CREATE POLICY anders ON %I FOR UPDATE USING (true) WITH CHECK (true)', tabel);
  EXECUTE format('CREATE POLICY eruit ON %I FOR DELETE USING (true)', tabel);
END
$$;

SELECT tweede_slot('notitie', 'notitie.huishouden'), tweede_slot('document', 'document.huishouden'),
  tweede_slot('document_inhoud', '(SELECT d.huishouden FROM document d WHERE d.id = document_inhoud.document)');
SELECT tweede_slot(t.tabel, '(SELECT c.huishouden FROM plan p JOIN casus c ON c.id = p.casus WHERE p.id = ' || t.tabel || '.plan)')
  FROM (VALUES ('plan_tekst'), ('plan_doel'), ('plan_afspraak')) t (tabel);
SELECT tweede_slot('verheldering_deel', '(SELECT c.huishouden FROM verheldering v JOIN casus c ON c.id = v.casus '
  || 'WHERE v.id = verheldering_deel.verheldering)');
DROP FUNCTION tweede_slot(TEXT, TEXT);
