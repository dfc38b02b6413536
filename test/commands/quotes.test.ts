import { describe, expect, test } from 'vitest';
import { appWith, evidencesOf, harbour, linesOf, passagesOf, READER, speakersOf } from './library.ts';

const run = harbour();

describe('/quotes', () => {
  test('lists what one speaker said, in order', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm' });
    expect(linesOf(reply)[0]).toMatch(/^\d quotations by Jonas Holm:$/);
    expect(passagesOf(reply).at(-1)).toBe('"We have dredged it twice," Holm said.');
    expect(new Set(speakersOf(reply))).toEqual(new Set(['Jonas Holm']));
  });

  test('asks back when a surname is ambiguous', async () => {
    const reply = await run('quotes', { speaker: 'Lind', about: 'harbour' });
    expect(reply.answer).toBe('nothing');
    const [choices] = reply.blocks.filter((b) => b.kind === 'choices');
    expect(choices?.items.map((i) => i.value).toSorted()).toEqual(['Ada Lind', 'Nils Lind']);
    expect(choices).toMatchObject({ command: 'quotes', option: 'speaker', options: { about: 'harbour' } });
  });

  test('offers names close to an unknown one', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Hulm' });
    expect(linesOf(reply)[0]).toBe('Nobody called "Jonas Hulm" is quoted. Who is meant?');
    expect(reply.blocks.flatMap((b) => (b.kind === 'choices' ? b.items : []))[0]?.value).toBe('Jonas Holm');
  });

  test('says so when there is none', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm', about: 'volcanoes' });
    expect(linesOf(reply)).toEqual(['No quotation by Jonas Holm about "volcanoes" stands in the articles.']);
  });

  test('shows ten at first', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `"Wave number ${i} was tall," Ada Lind said.`).join('\n');
    for (const [count, shown] of [
      [10, 10],
      [11, 10],
    ] as const) {
      const long = await appWith([many(count)]);
      const reply = await long.run(READER, 'quotes', {});
      expect(evidencesOf(reply)).toHaveLength(shown);
      expect(linesOf(reply)).toHaveLength(count > shown ? 2 : 1);
      await long.close();
    }
  });
});
