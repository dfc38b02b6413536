/**
 * Articles from channels that not everybody may see any more. They are apart from the library, so that nothing that reads
 * articles can come across them. An article is one JSON value: nothing searches in it.
 */
export const shelf = `
CREATE TABLE shelf (
  guild TEXT NOT NULL,
  channel TEXT NOT NULL,
  id TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (guild, channel, id)
) STRICT;
`;
