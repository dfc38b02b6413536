/**
 * Where else a story stands, how far each source was read, and what moderators did. A mark is no setting: it moves with
 * every message and tells people nothing.
 */
export const marksAndActions = `
ALTER TABLE article ADD COLUMN also_at TEXT;

CREATE TABLE mark (
  guild TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (guild, name)
) STRICT;

CREATE TABLE action (
  guild TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (guild, number)
) STRICT;
`;
