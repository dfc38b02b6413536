/**
 * All tables as the schema 8 of SQLite has them, and what PostgreSQL needs besides. Texts are compared by code points, as SQLite
 * does, whatever the language of the database.
 */
export const allTables = `
CREATE TABLE library (
  guild TEXT COLLATE "C" PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE article (
  guild TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  origin TEXT COLLATE "C" NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT,
  link TEXT,
  published_at TEXT,
  ingested_at TEXT COLLATE "C" NOT NULL,
  ingested_by TEXT NOT NULL,
  parts TEXT,
  also_at TEXT,
  corrected TEXT,
  claimed_link TEXT,
  claimed_source TEXT,
  unvouched INTEGER,
  story TEXT,
  -- The library's version that the latest change of this row made: what a process loads that knows an older one.
  changed BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (guild, id),
  UNIQUE (guild, origin)
);

CREATE INDEX article_arrival ON article (guild, ingested_at, id);

CREATE INDEX article_changed ON article (guild, changed);

-- Changes of a library come one after the other and raise its version at their end.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed := 1 + coalesce((SELECT version FROM library WHERE guild = NEW.guild), 0);
  RETURN NEW;
END $$;

CREATE TRIGGER article_change BEFORE INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE TABLE alias (
  guild TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  article TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (guild, id),
  FOREIGN KEY (guild, article) REFERENCES article (guild, id) ON DELETE CASCADE
);

CREATE INDEX alias_article ON alias (guild, article);

CREATE TABLE forgotten (
  guild TEXT COLLATE "C" NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (guild, key)
);

CREATE TABLE setting (
  guild TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (guild, name)
);

CREATE TABLE mark (
  guild TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (guild, name)
);

CREATE TABLE action (
  guild TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (guild, number)
);

CREATE TABLE reading (
  guild TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  reader_version INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (guild, id),
  FOREIGN KEY (guild, id) REFERENCES article (guild, id) ON DELETE CASCADE
);

CREATE INDEX reading_version ON reading (guild, reader_version);

CREATE TABLE shelf (
  guild TEXT COLLATE "C" NOT NULL,
  channel TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (guild, channel, id)
);

CREATE TABLE feed (
  audience TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  title TEXT,
  etag TEXT,
  last_modified TEXT,
  due BIGINT NOT NULL,
  faults INTEGER NOT NULL,
  fault TEXT,
  gone INTEGER NOT NULL,
  read_at TEXT,
  holder TEXT,
  lease_until BIGINT NOT NULL,
  PRIMARY KEY (audience, address)
);

CREATE INDEX feed_due ON feed (audience, due);

CREATE TABLE feed_follower (
  audience TEXT COLLATE "C" NOT NULL,
  guild TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  by TEXT NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  note TEXT,
  PRIMARY KEY (audience, guild, address),
  FOREIGN KEY (audience, address) REFERENCES feed (audience, address) ON DELETE CASCADE
);

CREATE INDEX feed_follower_address ON feed_follower (audience, address);

CREATE TABLE feed_known (
  audience TEXT COLLATE "C" NOT NULL,
  guild TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (audience, guild, address, key),
  FOREIGN KEY (audience, guild, address) REFERENCES feed_follower (audience, guild, address) ON DELETE CASCADE
);
`;
