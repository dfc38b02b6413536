import { expect, it } from 'vitest';
import { person } from '../../../local-discord/people.ts';
import { edit } from '../../../local-discord/posts.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { inNewsroom } from './newsroom.ts';
import { BRIDGE, HARBOUR, SALMON } from './texts.ts';

it('a moderator forgets a person after a second look, and the posts do not come back', async () => {
  await inNewsroom({}, async ({ author, discord, guild, signs, until, store, articles }) => {
    const other = person(discord, guild);
    const message = author.says(HARBOUR);
    await signs(message);
    await signs(other.says(BRIDGE));
    const moderator = person(discord, guild, { moderates: true });
    const asked = await moderator.runs('forget', { person: author.member.id });
    expect(readAloud(asked)).toContain('What only they posted goes: 1 article.');
    expect(await articles()).toHaveLength(2);
    expect(readAloud(await moderator.presses('Forget the person for good', asked))).toContain(
      'The person is forgotten.',
    );
    const left = await until(1);
    expect(left[0]?.title).toBe('Old bridge closed');
    edit(discord, message, `${HARBOUR} It was cold.`);
    await signs(other.says(SALMON));
    expect(await articles()).toHaveLength(2);
    const library = store.library(guild.id);
    expect(JSON.stringify([await articles(), await library.actions(9)])).not.toContain(author.member.id);
  });
});
