-- A partner who logged in brought the question, and sees what came of it.
ALTER TABLE webvraag ADD COLUMN partner @ref REFERENCES gebruiker (id);
CREATE INDEX webvraag_partner ON webvraag (partner, id) WHERE partner IS NOT NULL;
