import { countedNoun } from '../rules/counted-noun.ts';
import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
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
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES, countedNoun],
  examples: [],
  notFor: [],
});
