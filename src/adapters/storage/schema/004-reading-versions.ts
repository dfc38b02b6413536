/** Readings of other versions are looked for with every article that comes: without an index in all of them. */
export const readingVersions = `
CREATE INDEX reading_version ON reading (guild, reader_version);
`;
