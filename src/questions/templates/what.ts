import { definition } from '../rules/definition.ts';
import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const what = defineTemplate({
  name: 'what',
  about: 'what something is, or what happened',
  asks: [
    'what {rest}',
    'what <be> {subject}',
    'what <aux> {rest}',
    'what {noun} <aux> {rest}',
    'what (kind|kinds|type|types|sort|sorts) of {noun} <aux> {rest}',
    'what <be> the {noun} of {rest}',
    'what <be> the name of the {noun} {rest}',
    '{lead} what {rest}',
    '{lead} what {noun} <aux> {rest}',
    '{lead} what',
  ],
  uses: { noun: 'noun', subject: 'subject' },
  expects: 'anything',
  candidates: 'sentences',
  rules: [...COMMON_RULES, definition],
  examples: [],
  notFor: [],
});
