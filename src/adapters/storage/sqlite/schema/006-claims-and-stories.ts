/**
 * What a text claims about itself is stored apart from what is known about it, and the different texts of a story are
 * articles of their own with a common key.
 *
 * The former schema did not say who vouches for a link. Articles from messages and their files may have taken link and
 * source from what a member wrote, so both become claims, and the message's own link takes their place. Pages that a message
 * links to have an origin with "#http" and were fetched from there. Corrections by moderators stay.
 *
 * Other places of a story may have had another text, which was not stored.
 */
export const claimsAndStories = `
ALTER TABLE article ADD COLUMN claimed_link TEXT;
ALTER TABLE article ADD COLUMN claimed_source TEXT;
ALTER TABLE article ADD COLUMN unvouched INTEGER;
ALTER TABLE article ADD COLUMN story TEXT;

UPDATE article SET unvouched = 1 WHERE origin LIKE 'message:%' AND origin NOT LIKE '%#http%';

UPDATE article SET claimed_source = source, source = NULL
WHERE unvouched = 1 AND coalesce(corrected, '') NOT LIKE '%"source"%';

UPDATE article SET claimed_link = link, link = NULL
WHERE unvouched = 1 AND coalesce(corrected, '') NOT LIKE '%"link"%'
  AND link NOT LIKE 'https://discord.com/channels/%';

UPDATE article SET link = 'https://discord.com/channels/' || guild || '/' || substr(
  CASE WHEN origin LIKE '%#%' THEN substr(origin, 1, instr(origin, '#') - 1) ELSE origin END, 9)
WHERE unvouched = 1 AND link IS NULL AND coalesce(corrected, '') NOT LIKE '%"link"%';

UPDATE article SET also_at = (
  SELECT json_group_array(json(place)) FROM (
    SELECT CASE
        WHEN json_extract(value, '$.origin') LIKE 'message:%' AND json_extract(value, '$.origin') NOT LIKE '%#http%'
        THEN json_remove(json_set(value, '$.isUnchecked', json('true'), '$.unvouched', json('true')), '$.link', '$.source')
        ELSE json_set(value, '$.isUnchecked', json('true'))
      END AS place
    FROM json_each(also_at)
  )
) WHERE CASE WHEN json_valid(also_at)
  THEN json_type(also_at) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(also_at) WHERE type <> 'object')
  -- A damaged list costs its article, not the migration.
  ELSE 0 END;
`;
