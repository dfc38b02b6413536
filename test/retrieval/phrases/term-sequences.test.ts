import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SentenceRun, stretchesWith } from '../../../src/retrieval/phrases/term-sequences.ts';

const word = fc.nat(3);
const sentences = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 6 });
const sequence = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

/** One word again and again, seldom another. */
const monotonous = fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: fc.constant(1), weight: 1 });
const repeating = fc.array(fc.array(monotonous, { maxLength: 6 }), { maxLength: 6 });
const repeatedSequence = fc.array(fc.uniqueArray(monotonous, { minLength: 1, maxLength: 2 }), {
  minLength: 2,
  maxLength: 6,
});

/** Brute-force reference, sentence by sentence, word by word. */
function slowly(text: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): SentenceRun[] {
  const words = text.flatMap((all, sentence) => all.map((id) => ({ id, sentence })));
  const hits = words.flatMap((_, at) =>
    wanted.every((ids, place) => words[at + place] && ids.includes(words[at + place]!.id))
      ? [{ first: words[at]!.sentence, last: words[at + wanted.length - 1]!.sentence }]
      : [],
  );
  const stretches: { first: number; last: number }[] = [];
  for (const hit of hits) {
    const before = stretches.at(-1);
    if (before && hit.first <= before.last) before.last = hit.last;
    else stretches.push(hit);
  }
  return stretches;
}

describe('stretches of sentences', () => {
  it.each([
    ['', sentences, sequence],
    [', also of terms that repeat themselves', repeating, repeatedSequence],
  ])('are those in which the terms follow one another, the title aside%s', (_, sentences, sequence) => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), sentences, sequence, fc.nat(2), (title, text, wanted, anchor) => {
        const starts = new Uint32Array(text.length + 1).fill(title.length);
        text.forEach(({ length }, index) => {
          starts[index + 1] = starts[index]! + length;
        });
        const words = Uint32Array.from([...title, ...text.flat()]);
        expect(stretchesWith({ words, starts }, wanted, anchor % wanted.length)).toEqual(slowly(text, wanted));
      }),
      { numRuns: 300 },
    );
  });
});
