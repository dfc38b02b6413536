/**
 * What was forgotten is remembered by a hash alone, and audit lines can lose who and when. `tombstone` is a function of
 * ours, see `tombstones.ts`.
 */
export const tombstones = `
UPDATE forgotten SET key = tombstone(guild, key);
`;
