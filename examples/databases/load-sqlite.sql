-- Loads the CSV files of a folder into SQLite; running it again changes nothing.
--   sqlite3 DATABASE < load-sqlite.sql      (started in the folder that holds the CSV files)
DROP TABLE IF EXISTS entities;
.import --csv entities.csv entities
DROP TABLE IF EXISTS documents;
.import --csv documents.csv documents
DROP TABLE IF EXISTS facts;
.import --csv facts.csv facts
DROP TABLE IF EXISTS roles;
.import --csv roles.csv roles
DROP TABLE IF EXISTS mentions;
.import --csv mentions.csv mentions
DROP TABLE IF EXISTS edges;
.import --csv edges.csv edges
