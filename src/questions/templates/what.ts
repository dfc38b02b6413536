import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const what = defineTemplate({
  name: 'what',
  about: 'what something is, or what happened',
  asks: [
    'what {rest}',
    'what <aux> {rest}',
    'what {noun} <aux> {rest}',
    'what (kind|kinds|type|types|sort) of {noun} <aux> {rest}',
    '{lead} what {rest}',
    '{lead} what {noun} <aux> {rest}',
    '{lead} what',
    'what <be> the {noun} of {rest}',
    'what <be> {noun}',
  ],
  uses: { noun: 'noun' },
  expects: 'anything',
  candidates: 'sentences',
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES],
  examples: [],
  notFor: [],
});
