import { expect, it } from 'vitest';
import { NOTHING_NAMED } from '../../../../src/app/answers/answer-reply.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { answerTo, type Person, person } from '../../../local-discord/people.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { onStage } from '../bot.ts';
import { completeApp } from '../complete-app.ts';
import { smallApp } from '../small-app.ts';

const HARBOUR =
  'Harbour closes\n\nMayor Ada Lind closed the harbour of Norvik on Monday. "The harbour is a trap," Lind said. Jonas Holm, an engineer, said the sandbank was small.';

it('continues for the asker only', async () => {
  const app = completeApp();
  await onStage(app, async ({ discord }) => {
    const guild = discord.guild('Northtown');
    const [asker, other] = [person(discord, guild, { moderates: true }), person(discord, guild)];
    const file = { name: 'a.txt', bytes: new TextEncoder().encode(HARBOUR) };
    await asker.runs('ingest', { file });
    const answer = async (of: typeof asker, words: string) =>
      readAloud(await answerTo(discord, of.says(`@bot ${words}`)));
    expect(await answer(asker, 'What did Lind say?')).toContain('The harbour is a trap');
    expect(await answer(other, 'and Holm?')).not.toContain('About:');
    expect(await answer(asker, 'and Holm?')).toMatch(/^About: What did Holm say\?[\s\S]*the sandbank was small/);
    expect(await answer(person(discord, guild), 'why?')).toContain(NOTHING_NAMED);
  });
  await app.close();
});

it('turns the pages of an answer to a follow-up by its complete question, which means the same to everybody', async () => {
  const items = Array.from({ length: 400 }, (_, n) => `Line ${n} of the fog report`);
  const again = { command: 'ask', options: { question: 'Why is there fog?' } };
  const app = smallApp(() => ({ blocks: [{ kind: 'list', items }], understood: 'Why is there fog?', again }));
  await onStage(app, async ({ discord }) => {
    const asker = person(discord, discord.guild('Northtown'));
    const next = await asker.presses('Next', await answerTo(discord, asker.says('@bot why?')));
    expect(readAloud(next)).not.toContain('Line 0 ');
    expect(app.calls.at(-1)).toMatchObject(again);
  });
});

it('takes the words of a message for "this" as they are', async () => {
  const app = smallApp(() => ({ blocks: [] }));
  const settings = { granted: Intents.messageContent, bot: { messageContent: true } };
  await onStage(
    app,
    async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const [asker, other] = [1, 2].map(() => person(discord, guild)) as [Person, Person];
      const priced = other.says('it costs $$ 5 & $& more');
      await answerTo(discord, asker.says('@bot what did Lind say about this?', { answers: priced.id }));
      expect(app.calls.at(-1)?.options).toEqual({ words: 'what did Lind say about “it costs $$ 5 & $& more”?' });
    },
    settings,
  );
});
