-- A file that the virus scanner has not cleared yet. Its bytes stand here and not in document_inhoud, so that nothing that opens documents
-- can reach them; of what is infected they are thrown away. Without a row a file may be opened. stand: enum virusstand.
CREATE TABLE document_virusscan (
  document @ref PRIMARY KEY REFERENCES document (id),
  stand @int NOT NULL,
  inhoud @blob NOT NULL,
  op @int NOT NULL
) @table;
CREATE INDEX document_virusscan_stand ON document_virusscan (stand, document);
