import { AMENDED_COLUMNS, ARTICLE_COLUMNS } from './rows.ts';

const columns = ARTICLE_COLUMNS.join(', ');
const places = ARTICLE_COLUMNS.map((_, at) => `?${at + 2}`).join(', ');
const amended = AMENDED_COLUMNS.join(', ');
/** Placeholders of the amended columns; the first two are the guild and the id. */
const amendments = AMENDED_COLUMNS.map((_, at) => `?${at + 3}`);

/**
 * All SQL statements about libraries, by purpose; `?1` is always the guild. Each engine runs them as they are, except those
 * for which it has words of its own.
 */
export const sql = {
  version: 'SELECT version FROM library WHERE guild = ?1',
  raise: `INSERT INTO library (guild, version) VALUES (?1, 1)
    ON CONFLICT (guild) DO UPDATE SET version = library.version + 1 RETURNING version`,

  articleCount: 'SELECT count(*) AS articles FROM article WHERE guild = ?1',
  hasArticle: 'SELECT 1 AS found FROM article WHERE guild = ?1 AND id = ?2',
  articleIds: 'SELECT id, ingested_at FROM article WHERE guild = ?1 AND id > ?2 ORDER BY id LIMIT ?3',
  article: `SELECT ${columns} FROM article WHERE guild = ?1 AND id = ?2`,
  articleByAlias: `SELECT ${ARTICLE_COLUMNS.map((name) => `article.${name}`).join(', ')} FROM alias
    JOIN article ON article.guild = alias.guild AND article.id = alias.article
    WHERE alias.guild = ?1 AND alias.id = ?2`,
  idByOrigin: 'SELECT id FROM article WHERE guild = ?1 AND origin = ?2',
  insertArticle: `INSERT INTO article (guild, ${columns}) VALUES (?1, ${places})`,
  amendArticle: `UPDATE article SET (${amended}) = (${amendments.join(', ')})
    WHERE guild = ?1 AND id = ?2 AND (${amended}) IS DISTINCT FROM (${amendments.join(', ')})`,
  deleteArticle: 'DELETE FROM article WHERE guild = ?1 AND id = ?2',

  aliases: 'SELECT id, article FROM alias WHERE guild = ?1 ORDER BY id',
  aliasesOf: 'SELECT id FROM alias WHERE guild = ?1 AND article = ?2',
  insertAlias: `INSERT INTO alias (guild, id, article) VALUES (?1, ?2, ?3)
    ON CONFLICT (guild, id) DO UPDATE SET article = excluded.article`,
  deleteAlias: 'DELETE FROM alias WHERE guild = ?1 AND id = ?2',

  shelved: 'SELECT channel, article FROM shelf WHERE guild = ?1 AND (CAST(?2 AS TEXT) IS NULL OR channel = ?2)',
  shelves: 'SELECT channel, count(*) AS articles FROM shelf WHERE guild = ?1 GROUP BY channel ORDER BY channel',
  keepOnShelf: `INSERT INTO shelf (guild, channel, id, article) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (guild, channel, id) DO UPDATE SET article = excluded.article`,
  shelfRows:
    'SELECT id, article FROM shelf WHERE guild = ?1 AND channel = ?2 AND (CAST(?3 AS TEXT) IS NULL OR id = ?3) ORDER BY id',
  takeFromShelf: 'DELETE FROM shelf WHERE guild = ?1 AND channel = ?2 AND id = ?3',

  isForgotten: 'SELECT 1 AS found FROM forgotten WHERE guild = ?1 AND key = ?2',
  forget: 'INSERT INTO forgotten (guild, key) VALUES (?1, ?2) ON CONFLICT (guild, key) DO NOTHING',
  remember: 'DELETE FROM forgotten WHERE guild = ?1 AND key IN (?2, ?3)',

  setting: 'SELECT value FROM setting WHERE guild = ?1 AND name = ?2',
  setSetting: `INSERT INTO setting (guild, name, value) VALUES (?1, ?2, ?3)
    ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value`,
  deleteSetting: 'DELETE FROM setting WHERE guild = ?1 AND name = ?2',
  settings: 'SELECT name, value FROM setting WHERE guild = ?1 ORDER BY name',

  mark: 'SELECT value FROM mark WHERE guild = ?1 AND name = ?2',
  marks: `SELECT name, value FROM mark WHERE guild = ?1 AND substr(name, 1, length(CAST(?2 AS TEXT))) = ?2 ORDER BY name`,
  setMark: `INSERT INTO mark (guild, name, value) VALUES (?1, ?2, ?3)
    ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value`,
  deleteMark: 'DELETE FROM mark WHERE guild = ?1 AND name = ?2',

  recordAction: `INSERT INTO action (guild, number, at, by, what, subject)
    SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5 FROM action WHERE guild = ?1`,
  actions: `SELECT number, at, by, what, subject FROM action WHERE guild = ?1 AND number < ?2
    ORDER BY number DESC LIMIT ?3`,

  readings: 'SELECT id, reading FROM reading WHERE guild = ?1 AND reader_version = ?2',
  // The plus keeps SQLite from going through all readings of the version: it would take the wrong index.
  someReadings: `SELECT id, reading FROM reading
    WHERE guild = ?1 AND id IN (SELECT value FROM json_each(?3)) AND +reader_version = ?2`,
  // Not all of them at once: after a new version of the readers those of the whole library are outdated.
  dropReadings: `DELETE FROM reading WHERE guild = ?1 AND id IN
    (SELECT id FROM reading WHERE guild = ?1 AND (reader_version < ?2 OR reader_version > ?2) LIMIT 100)`,
  saveReading: `INSERT INTO reading (guild, id, reader_version, reading)
    SELECT guild, id, CAST(?3 AS INTEGER), ?4 FROM article WHERE guild = ?1 AND id = ?2
    ON CONFLICT (guild, id) DO UPDATE SET reader_version = excluded.reader_version, reading = excluded.reading`,
} as const;
