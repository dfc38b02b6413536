import { countedNoun } from '../rules/counted-noun.ts';
import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howMany = defineTemplate({
  name: 'how-many',
  about: 'how many of something',
  asks: [
    'how many {noun} <aux> {rest}',
    'how many {noun}',
    '{lead} how many {noun} <aux> {rest}',
    '{lead} how many {noun}',
    'how many',
  ],
  uses: { noun: 'noun' },
  expects: 'count',
  candidates: 'sentences',
  rules: [...COMMON_RULES, countedNoun],
  examples: [],
  notFor: [],
});
