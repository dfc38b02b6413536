const state = 'address, title, etag, last_modified, due, faults, fault, gone, read_at';
const ofFeed = state
  .split(', ')
  .map((column) => `feed.${column}`)
  .join(', ');

/** All SQL statements about feeds, by purpose; `?1` is always the audience. */
export const feedSql = {
  addFeed: `INSERT INTO feed (audience, address, title, due, faults, gone, lease_until) VALUES (?1, ?2, ?3, ?4, 0, 0, 0)
    ON CONFLICT (audience, address) DO UPDATE SET title = coalesce(excluded.title, feed.title), etag = NULL,
      last_modified = NULL, faults = 0, fault = NULL, gone = 0`,
  addFollower: `INSERT INTO feed_follower (audience, guild, address, by, since) VALUES (?1, ?2, ?3, ?4, ?5)`,
  follower: 'SELECT 1 AS found FROM feed_follower WHERE audience = ?1 AND guild = ?2 AND address = ?3',
  deleteFollower: 'DELETE FROM feed_follower WHERE audience = ?1 AND guild = ?2 AND address = ?3',
  deleteUnfollowed: `DELETE FROM feed WHERE audience = ?1 AND address = ?2
    AND NOT EXISTS (SELECT 1 FROM feed_follower WHERE audience = ?1 AND address = ?2)`,
  following: `SELECT ${ofFeed}, guild, by, since, note FROM feed_follower
    JOIN feed ON feed.audience = feed_follower.audience AND feed.address = feed_follower.address
    WHERE feed_follower.audience = ?1 AND guild = ?2 ORDER BY since, feed.address`,
  followers: `SELECT guild, address, by, since FROM feed_follower WHERE audience = ?1 AND address = ?2
    ORDER BY since, guild`,
  claim: `UPDATE feed SET holder = ?2, lease_until = ?4 WHERE audience = ?1 AND address = (
      SELECT address FROM feed WHERE audience = ?1 AND gone = 0
        AND NOT (due BETWEEN CAST(?3 AS BIGINT) + 1 AND ?6) AND NOT (lease_until BETWEEN CAST(?3 AS BIGINT) + 1 AND ?5)
      ORDER BY due, address LIMIT 1)
    RETURNING ${state}`,
  settle: `UPDATE feed SET title = ?4, etag = ?5, last_modified = ?6, due = ?7, faults = ?8, fault = ?9, gone = ?10,
      read_at = ?11, holder = NULL, lease_until = 0
    WHERE audience = ?1 AND address = ?2 AND holder = ?3`,
  nextDue:
    'SELECT min(CASE WHEN due > lease_until THEN due ELSE lease_until END) AS due FROM feed WHERE audience = ?1 AND gone = 0',
  known: 'SELECT key FROM feed_known WHERE audience = ?1 AND guild = ?2 AND address = ?3',
  remember: `INSERT INTO feed_known (audience, guild, address, key, number)
    SELECT ?1, ?2, ?3, ?4, 1 + coalesce(max(number), 0) FROM feed_known WHERE audience = ?1 AND guild = ?2 AND address = ?3
    ON CONFLICT (audience, guild, address, key) DO UPDATE SET number = excluded.number`,
  letGo: `DELETE FROM feed_known WHERE audience = ?1 AND guild = ?2 AND address = ?3 AND key IN (
    SELECT key FROM feed_known WHERE audience = ?1 AND guild = ?2 AND address = ?3
    ORDER BY number DESC LIMIT 1000000 OFFSET ?4)`,
  note: 'UPDATE feed_follower SET note = ?4 WHERE audience = ?1 AND guild = ?2 AND address = ?3',
} as const;
