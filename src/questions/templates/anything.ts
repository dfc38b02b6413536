import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const anything = defineTemplate({
  name: 'anything',
  about: 'anything else: the closest passage',
  asks: ['{words}'],
  uses: {},
  expects: 'anything',
  candidates: 'sentences',
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES],
  examples: [],
  notFor: [],
});
