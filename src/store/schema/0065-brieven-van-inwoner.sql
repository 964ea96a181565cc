-- A resident opens his letters by the questions they are about; without this all letters of the municipality were read for it.
CREATE INDEX document_melding ON document (melding);
