-- Who was asked for advice about a household may be let into its file, until he answers.
ALTER TABLE adviesvraag ADD COLUMN kijken @bool NOT NULL DEFAULT 0;

-- A look back at one file: a team leader asks somebody who watches over quality, with a reason and a last day, and gets a finding.
CREATE TABLE terugblik (
  id @id,
  publiek @text NOT NULL,
  huishouden @ref NOT NULL REFERENCES huishouden (id),
  aan @ref NOT NULL REFERENCES gebruiker (id),
  door @ref NOT NULL REFERENCES gebruiker (id),
  op @int NOT NULL,
  tot @int NOT NULL,
  reden @text NOT NULL,
  bevinding @text NOT NULL,
  bevonden_op @int,
  versie @int NOT NULL
) @table;
CREATE UNIQUE INDEX terugblik_publiek ON terugblik (publiek);
CREATE INDEX terugblik_huishouden ON terugblik (huishouden, id);
CREATE INDEX terugblik_aan ON terugblik (aan, tot);

-- Who has a question works in that household by himself (soort 4), no longer only by his team. 2147483647: without end.
INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf)
SELECT m.behandelaar, m.huishouden, 4, min(m.ontvangen), 2147483647, 0 FROM melding m
WHERE m.behandelaar IS NOT NULL AND m.gesloten_op IS NULL AND NOT EXISTS (SELECT 1 FROM relatie r WHERE r.wie = m.behandelaar
AND r.huishouden = m.huishouden AND r.soort = 4 AND r.tot = 2147483647) GROUP BY m.behandelaar, m.huishouden
ON CONFLICT (wie, huishouden, soort, vanaf) DO UPDATE SET tot = excluded.tot;
-- Who stands in for somebody has his households on the days of the absence (soort 7).
INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf)
SELECT f.vervanger, r.huishouden, 7, f.vanaf, max(f.tot), min(r.zicht_vanaf) FROM afwezigheid f JOIN relatie r ON r.wie = f.gebruiker
AND r.soort = 4 AND r.vanaf <= f.tot AND r.tot >= f.vanaf WHERE f.ingetrokken_op IS NULL AND f.vervanger IS NOT NULL
GROUP BY f.vervanger, r.huishouden, f.vanaf;
