/** Which fields of an article a moderator corrected, as a JSON list. */
export const corrections = `
ALTER TABLE article ADD COLUMN corrected TEXT;
`;
