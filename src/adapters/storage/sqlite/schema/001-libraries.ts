/**
 * The first schema. Every table is keyed by guild first, so that one file holds many separate libraries, and a
 * distributed database could be sharded by guild without code changes.
 */
export const libraries = `
CREATE TABLE library (
  guild TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE article (
  guild TEXT NOT NULL,
  id TEXT NOT NULL,
  origin TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT,
  link TEXT,
  published_at TEXT,
  ingested_at TEXT NOT NULL,
  ingested_by TEXT NOT NULL,
  parts TEXT,
  PRIMARY KEY (guild, id),
  UNIQUE (guild, origin)
) STRICT;

-- Ids that edits left behind.
CREATE TABLE alias (
  guild TEXT NOT NULL,
  id TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (guild, id),
  FOREIGN KEY (guild, article) REFERENCES article (guild, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX alias_article ON alias (guild, article);

-- Ids and origins that a moderator removed for good.
CREATE TABLE forgotten (
  guild TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (guild, key)
) STRICT;

CREATE TABLE setting (
  guild TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (guild, name)
) STRICT;

-- Derived data only: may be emptied at any time.
CREATE TABLE reading (
  guild TEXT NOT NULL,
  id TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (guild, id),
  FOREIGN KEY (guild, id) REFERENCES article (guild, id) ON DELETE CASCADE
) STRICT;
`;
