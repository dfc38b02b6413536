/** Feeds, each once per audience of servers; their followers; and the items known to each server. */
export const feeds = `
CREATE TABLE feed (
  audience TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT,
  etag TEXT,
  last_modified TEXT,
  due INTEGER NOT NULL,
  faults INTEGER NOT NULL,
  fault TEXT,
  gone INTEGER NOT NULL,
  read_at TEXT,
  -- Who asks for it now, and until when nobody else may.
  holder TEXT,
  lease_until INTEGER NOT NULL,
  PRIMARY KEY (audience, address)
) STRICT;

CREATE INDEX feed_due ON feed (audience, due);

CREATE TABLE feed_follower (
  audience TEXT NOT NULL,
  guild TEXT NOT NULL,
  address TEXT NOT NULL,
  by TEXT NOT NULL,
  since TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (audience, guild, address),
  FOREIGN KEY (audience, address) REFERENCES feed (audience, address) ON DELETE CASCADE
) STRICT;

CREATE INDEX feed_follower_address ON feed_follower (audience, address);

CREATE TABLE feed_known (
  audience TEXT NOT NULL,
  guild TEXT NOT NULL,
  address TEXT NOT NULL,
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (audience, guild, address, key),
  FOREIGN KEY (audience, guild, address) REFERENCES feed_follower (audience, guild, address) ON DELETE CASCADE
) STRICT;
`;
