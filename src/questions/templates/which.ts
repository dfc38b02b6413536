import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const which = defineTemplate({
  name: 'which',
  about: 'which of several',
  asks: [
    'which {noun} <aux> {rest}',
    'which of {rest}',
    'which {rest}',
    '{lead} which {noun} <aux> {rest}',
    '{lead} which {rest}',
  ],
  uses: { noun: 'noun' },
  expects: 'thing',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
