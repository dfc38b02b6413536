import { describe, expect, it } from 'vitest';
import { quotesOf } from '../quotations.ts';

const names = (text: string) => quotesOf(text).map((quote) => quote.speakerName);

describe('epithets', () => {
  it.each([
    ['an age', 'The heron was made by the sculptor Greta Olin, who lives in Oxby. The 86-year-old said she was sad.'],
    ['a calling', 'Greta Olin had been on the pitch for four minutes. The striker said she saw nothing.'],
    ['a nation', 'Greta Olin scored twice.\n\nThe Norwegian said she saw nothing.'],
    [
      'an age that is a sum as well',
      'The club paid £24m. Greta Olin signed on Friday. The 24-year-old said she was glad.',
    ],
    ['an age told behind the name', 'Greta Olin, 86, lives alone. The 86-year-old said she was sad.'],
  ])('stand for the only person named just before: %s', (_, text) => {
    expect(names(text)).toEqual(['Greta Olin']);
  });

  it.each([
    ['another age', 'Greta Olin, 86, was robbed on Friday. The 29-year-old said he was sorry.'],
    ['somebody of that age', 'A man, 29, robbed Greta Olin on Friday. The 29-year-old said he was sorry.'],
    ['two people', 'Greta Olin met Clara Berg on Friday. The 29-year-old said it had rained.'],
    ['another striker', 'A striker ran into Greta Olin on Friday. The striker said it had rained.'],
    ['an office that anybody may hold', 'Greta Olin was taken to hospital. The doctor said it had rained.'],
    ['a person named in a quotation', '"Ask Greta Olin," said the cook. The 29-year-old said it had rained.'],
    ['a person named long before', 'Greta Olin sings.\n\nIt rained.\n\nIt snowed.\n\nThe singer said it had rained.'],
  ])('stay as written with %s', (_, text) => {
    expect(names(text).at(-1)).toBeUndefined();
  });
});
