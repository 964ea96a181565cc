-- How and when somebody is best and safely reached about this question, in his own words.
ALTER TABLE melding ADD COLUMN bereikbaar @text NOT NULL DEFAULT '';
