-- Did somebody say since when he lives here? Otherwise vanaf is only the day on which it was recorded. Of the rows that were there a role
-- tells that somebody filled them in.
ALTER TABLE huishouden_lid ADD COLUMN vanaf_bekend @bool NOT NULL DEFAULT 0;
UPDATE huishouden_lid SET vanaf_bekend = 1 WHERE rol <> 0;
