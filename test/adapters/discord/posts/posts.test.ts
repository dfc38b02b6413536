import { describe, expect, it } from 'vitest';
import { answerTo, person } from '../../../support/discord/people.ts';
import { readAloud } from '../../../support/discord/reader.ts';
import { fileOf, inNewsroom } from './newsroom.ts';

const HARBOUR = `Harbour reopens after storm

The harbour of Ostervik opened again on Monday after a week of repairs. "We waited long for this day," said Mayor Ada Lind.
The first ferry left for Norrhavn at noon with forty passengers, and two trawlers followed it out.`;
const BRIDGE = `Old bridge closed

The old bridge at Norrhavn was closed to lorries on Tuesday, the county said. Engineers found cracks in two of its piers.
"Nobody needs to worry, but heavy loads must go round," said engineer Pelle Brandt.`;

describe('a text in a watched channel', () => {
  it('becomes an article with a link to the message, and a sign tells so', async () => {
    await inNewsroom({}, async ({ author, until, signs, discord, guild }) => {
      const message = author.says(HARBOUR);
      const [article] = await until(1);
      expect(article).toMatchObject({
        title: 'Harbour reopens after storm',
        text: HARBOUR,
        origin: `message:${guild.channel}/${message.id}`,
        link: `https://discord.com/channels/${guild.id}/${guild.channel}/${message.id}`,
        ingestedBy: author.member.id,
      });
      expect(await signs(message)).toEqual(['✅']);
      const asked = author.says('@bot who said "We waited long for this day"?');
      expect(readAloud(await answerTo(discord, asked))).toContain('— Ada Lind');
    });
  });
});
