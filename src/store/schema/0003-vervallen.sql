-- A letter that should not have been made: it stays where it was made, with the reason, for it may have been sent.
ALTER TABLE document ADD COLUMN vervallen @text;
