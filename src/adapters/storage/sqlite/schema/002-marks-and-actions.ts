/**
 * Further locations of a story, how far each source was read, and the audit log. Marks are separate from settings
 * because they change with every message and are not shown to people.
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
