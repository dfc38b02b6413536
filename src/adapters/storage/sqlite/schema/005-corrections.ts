/** The fields of an article corrected by a moderator, as a JSON list. */
export const corrections = `
ALTER TABLE article ADD COLUMN corrected TEXT;
`;
