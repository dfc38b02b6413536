/** Adding an article looks for readings of other versions; without an index that scans all of them. */
export const readingVersions = `
CREATE INDEX reading_version ON reading (guild, reader_version);
`;
