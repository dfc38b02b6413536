import { describe, expect, test } from 'vitest';
import { appWith, evidencesOf, harbour, itemsOf, linesOf, passagesOf, READER } from './library.ts';

const run = harbour();
const choicesOf = (reply: Awaited<ReturnType<typeof run>>) =>
  reply.blocks.flatMap((block) => (block.kind === 'choices' ? [block] : []))[0];

describe('/who-is', () => {
  test('shows roles and statements in the articles’ words', async () => {
    const reply = await run('who-is', { name: 'Jonas Holm' });
    expect(reply.answer).toBe('found');
    expect(linesOf(reply)).toEqual([
      'Jonas Holm is named 4 times in 1 article.',
      'Who Jonas Holm is, as the articles put it:',
      'What Jonas Holm said, the newest article first:',
    ]);
    const [role] = evidencesOf(reply);
    expect(role?.article.text.slice(role.answerSpan!.start, role.answerSpan!.end)).toBe('an engineer');
    expect(passagesOf(reply).at(-1)).toBe('"We have dredged it twice," Holm said.');
  });

  test('shows what others say about somebody', async () => {
    const reply = await run('who-is', { name: 'Nils Lind' });
    expect(linesOf(reply)[0]).toBe('Nils Lind is named once in 1 article.');
    const town = await appWith(['Ada Lind spoke.\n\nThe town of Norvik gave Ada Lind a boat.']);
    const told = await town.run(READER, 'who-is', { name: 'Lind' });
    expect(linesOf(told)).toContain('What is told of Ada Lind:');
    expect(passagesOf(told)).toContain('The town of Norvik gave Ada Lind a boat.');
    await town.close();
  });

  test('shows first and last mention, and people named in the same articles', async () => {
    expect(itemsOf(await run('who-is', { name: 'Ada Lind' }))).toEqual([
      'First named: Harbour of Norvik to close, 2031-05-03, sentence 1',
      expect.stringMatching(/^Last named: Harbour of Norvik to close, 2031-05-03, sentence \d$/),
      'Named in the same articles: Jonas Holm',
    ]);
  });

  test('offers a choice if a surname is ambiguous', async () => {
    const reply = await run('who-is', { name: 'Lind' });
    expect(reply.answer).toBe('nothing');
    expect(linesOf(reply)).toEqual(['Several people are called "Lind". Who is meant?']);
    expect(
      choicesOf(reply)
        ?.items.map(({ value }) => value)
        .toSorted(),
    ).toEqual(['Ada Lind', 'Nils Lind']);
    expect(choicesOf(reply)).toMatchObject({ command: 'who-is', option: 'name' });
  });

  test('offers names similar to an unknown one', async () => {
    const reply = await run('who-is', { name: 'Jonas Hulm' });
    expect(linesOf(reply)).toEqual(['No article names "Jonas Hulm". Did you mean:']);
    expect(choicesOf(reply)?.items[0]?.value).toBe('Jonas Holm');
    expect(linesOf(await run('who-is', { name: 'Zzyzx' }))).toEqual(['No article names "Zzyzx".']);
  });

  test('cuts long typed text in its reply', async () => {
    const [said] = linesOf(await run('who-is', { name: 'zz '.repeat(300) }));
    expect(said?.length).toBeLessThan(100);
  });

  test('completes names, also of people who are not quoted', async () => {
    const app = await appWith(['Ada Lind rowed home. "We stay," said Nils Berg.']);
    const names = (await app.suggest(READER, 'who-is', 'name', '')).map(({ value }) => value);
    expect(names.toSorted()).toEqual(['Ada Lind', 'Nils Berg']);
    expect((await app.suggest(READER, 'quotes', 'speaker', '')).map(({ value }) => value)).toEqual(['Nils Berg']);
    await app.close();
  });

  test('shows three quotations and a button for the others', async () => {
    const said = (count: number) => Array.from({ length: count }, (_, i) => `"Wave ${i} was tall," Ada Lind said.`);
    for (const [count, more] of [
      [3, []],
      [5, ['2 more quotations: /quotes speaker: Ada Lind']],
    ] as const) {
      const app = await appWith([['Ada Lind rowed.', ...said(count)].join('\n')]);
      const reply = await app.run(READER, 'who-is', { name: 'Lind' });
      expect(linesOf(reply).filter((text) => text.includes('/quotes'))).toEqual(more);
      expect(passagesOf(reply).filter((passage) => passage.includes('Wave'))).toHaveLength(3);
      await app.close();
    }
  });
});
