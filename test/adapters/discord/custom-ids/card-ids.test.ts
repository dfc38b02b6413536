import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardButton, cardIds, detailOf, readCard } from '../../../../src/adapters/discord/custom-ids/card-ids.ts';
import type { CustomIdRequest } from '../../../../src/adapters/discord/custom-ids/custom-ids.ts';
import { packText, unpackText } from '../../../../src/adapters/discord/custom-ids/packed-text.ts';

/** With the `u` flag, matches lone surrogates only. */
const HALF_CHARACTER = /[\uD800-\uDFFF]/u;

const BUTTONS: readonly CardButton[] = [
  { action: 'previous', detail: '0.0' },
  { action: 'here', detail: '' },
  { action: 'next', detail: '2.0' },
  { action: 'delete', detail: '12345678901234567890' },
];

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const plainValue = fc.oneof(words, fc.integer(), fc.boolean());
const first = fc.oneof(
  fc.record({ say: words }),
  fc.record({
    command: fc.constantFrom('ask', 'who-said'),
    options: fc.dictionary(fc.constantFrom('a', 'words'), plainValue, { noNullPrototype: true }),
  }),
);
const further = fc.oneof(
  fc.constant({}),
  fc.record({ further: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.constant({ isWide: true as const }),
);
const requests = fc.tuple(first, further).map(([a, b]): CustomIdRequest => ({ ...a, ...b }));

describe('the ids of a card', () => {
  it('contain the whole request, however it is packed', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const ids = cardIds(request, BUTTONS);
        if (!ids) return;
        expect(new Set(ids).size).toBe(BUTTONS.length);
        expect(ids.every((id) => id.length <= 100 && !HALF_CHARACTER.test(id))).toBe(true);
        expect(readCard(ids[2]!, ids)).toEqual({ action: 'next', detail: '2.0', request });
      }),
      { numRuns: 100 },
    );
  });

  it('take a question of a thousand characters', () => {
    const sentence =
      'What did the councillors of Osselmouth say about the fourth gate before they voted on Tuesday night? ';
    const question = Array.from({ length: 10 }, (_, n) => `${n}${sentence}`)
      .join('')
      .slice(0, 1000);
    const request = { command: 'ask', options: { question } };
    const ids = cardIds(request, BUTTONS)!;
    expect(ids.every((id) => id.length <= 100)).toBe(true);
    expect(readCard(ids[0]!, ids).request).toEqual(request);
  });

  it('refuse what is too long, and files', () => {
    const noise = Array.from({ length: 3000 }, (_, n) => String.fromCharCode(0x5000 + ((n * n * 7919) % 9000))).join(
      '',
    );
    expect(cardIds({ say: noise }, BUTTONS)).toBeUndefined();
    expect(cardIds({ command: 'ingest', options: { file: { name: 'a.txt' } } }, BUTTONS)).toBeUndefined();
  });

  it('name who may delete, and may be without a request', () => {
    const ids = cardIds(undefined, BUTTONS)!;
    expect(detailOf('delete', ids)).toBe('12345678901234567890');
    expect(detailOf('share', ids)).toBeUndefined();
    expect(readCard(ids[3]!, ids).request).toBeUndefined();
  });

  it.each(['v3|n|0.0|["x"]', 'v2|z|0.0|["x"]', 'v2|n|0.0|["x"', 'v2|n|0.0|~不是', 'v2|n|0.0|~x', 'hello'])(
    'of another version or made up are refused in one sentence: %s',
    (id) => expect(() => readCard(id, [id])).toThrow('please ask again'),
  );
});

describe('packed text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(unpackText(packText(text))).toBe(text);
      }),
    );
  });

  it('that would fill the memory is refused', () => {
    expect(unpackText(packText('x'.repeat(10_000)))).toHaveLength(10_000);
    expect(unpackText(packText('x'.repeat(1_000_000)))).toBeUndefined();
  });
});
