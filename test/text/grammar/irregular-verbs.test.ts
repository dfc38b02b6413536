import { describe, expect, it } from 'vitest';
import { IRREGULAR_VERBS } from '../../../src/text/grammar/irregular-verbs.ts';
import { IRREGULAR_PASTS } from '../../../src/text/grammar/verb-forms.ts';

const verb = (base: string) => IRREGULAR_VERBS.find((known) => known.base === base);

describe('irregular verbs', () => {
  it('take a missing form from the column before', () => {
    expect(verb('take')).toEqual({ base: 'take', past: 'took', participle: 'taken', related: [] });
    expect(verb('put')).toMatchObject({ past: 'put', participle: 'put' });
    expect(verb('die')).toMatchObject({ past: 'died', participle: 'died', related: ['death', 'dead'] });
    expect(verb('choose')).toMatchObject({ past: 'chose', participle: 'chosen', related: ['choice'] });
  });

  it('list no nouns as past forms', () => {
    const nouns = ['life', 'birth', 'marriage', 'death', 'loss', 'sale', 'payment'];
    expect(nouns.filter((noun) => IRREGULAR_PASTS.has(noun))).toEqual([]);
    expect(
      IRREGULAR_VERBS.flatMap(({ past, participle }) => [past, participle]).filter((form) => nouns.includes(form)),
    ).toEqual([]);
    expect(IRREGULAR_PASTS.has('chose')).toBe(true);
  });
});
