import { describe, expect, test } from 'vitest';
import { appWith, evidencesOf, harbour, itemsOf, linesOf, passagesOf, READER, speakersOf } from './library.ts';

const run = harbour();

describe('/quotes', () => {
  test('lists one speaker’s statements in order', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm' });
    expect(linesOf(reply)[0]).toMatch(/^\d quotations by Jonas Holm:$/);
    expect(passagesOf(reply).at(-1)).toBe('"We have dredged it twice," Holm said.');
    expect(new Set(speakersOf(reply))).toEqual(new Set(['Jonas Holm']));
  });

  test('offers a choice if a surname is ambiguous', async () => {
    const reply = await run('quotes', { speaker: 'Lind', about: 'harbour' });
    expect(reply.answer).toBe('nothing');
    const [choices] = reply.blocks.filter((b) => b.kind === 'choices');
    expect(choices?.items.map((i) => i.value).toSorted()).toEqual(['Ada Lind', 'Nils Lind']);
    expect(choices).toMatchObject({ command: 'quotes', option: 'speaker', options: { about: 'harbour' } });
  });

  test('offers names similar to an unknown one', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Hulm' });
    expect(linesOf(reply)[0]).toBe('Nobody called "Jonas Hulm" is quoted. Who is meant?');
    expect(reply.blocks.flatMap((b) => (b.kind === 'choices' ? b.items : []))[0]?.value).toBe('Jonas Holm');
  });

  test('reports if there is none', async () => {
    const reply = await run('quotes', { speaker: 'Jonas Holm', about: 'volcanoes' });
    expect(linesOf(reply)).toEqual(['No quotation by Jonas Holm about "volcanoes" stands in the articles.']);
  });

  test('shows ten per page and a button for the next page', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `"Wave number ${i} was tall," Ada Lind said.`).join('\n');
    for (const [count, shown] of [
      [10, 10],
      [11, 10],
    ] as const) {
      const long = await appWith([many(count)]);
      const reply = await long.run(READER, 'quotes', { about: 'wave' });
      expect(evidencesOf(reply)).toHaveLength(shown);
      const [next] = reply.blocks.filter((b) => b.kind === 'choices');
      expect(next).toEqual(
        count === shown
          ? undefined
          : {
              kind: 'choices',
              command: 'quotes',
              option: 'page',
              options: { about: 'wave' },
              items: [{ label: 'The next one', value: '2', message: { key: 'next-items', values: { count: 1 } } }],
            },
      );
      if (count > shown) {
        expect(linesOf(reply)).toEqual(['11 quotations; 1 to 10:']);
        const second = await long.run(READER, 'quotes', { about: 'wave', page: '2' });
        expect(passagesOf(second)).toEqual(['"Wave number 10 was tall," Ada Lind said.']);
        expect(linesOf(second)).toEqual(['11 quotations; 11 to 11:']);
        await expect(long.run(READER, 'quotes', { page: 3 })).rejects.toMatchObject({ code: 'bad-option' });
      }
      await long.close();
    }
  });

  test('limits the days, and can sort newest first', async () => {
    expect(linesOf(await run('quotes', { since: '2031-05-04' }))[0]).toBe('1 quotation:');
    expect(passagesOf(await run('quotes', { until: '2031-05-04' })).join()).not.toContain('Sailors');
    expect(linesOf(await run('quotes', { until: '2030' }))).toEqual([
      'No quotation stands in the articles until 2030.',
    ]);
    const [newest] = passagesOf(await run('quotes', { order: 'newest' }));
    expect(newest).toBe('"Sailors who wait must eat," said the baker, Nils Lind.');
    await expect(run('quotes', { since: 'in May' })).rejects.toMatchObject({ code: 'bad-option' });
  });

  test('lists each speaker’s share in words if pictures cannot be rendered', async () => {
    const reply = await run('quotes');
    expect(linesOf(reply)).toContain('Who speaks how much:');
    expect(itemsOf(reply)[0]).toMatch(/^Ada Lind: \d+ words in \d quotations$/);
    expect(itemsOf(reply).at(-1)).toMatch(/^Nils Lind: 5 words in 1 quotation$/);
    for (const given of [{ speaker: 'Ada Lind' }, { about: 'harbour' }, { article: 'Bakery opens on the quay' }])
      expect(itemsOf(await run('quotes', given))).toEqual([]);
  });
});
