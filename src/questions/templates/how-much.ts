import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howMuch = defineTemplate({
  name: 'how-much',
  about: 'how much of something, or what it costs',
  asks: ['how much {rest}', '{lead} how much {rest}', 'how much', 'how much (does|do|did|will|would) {thing} cost'],
  uses: {},
  expects: 'money',
  candidates: 'sentences',
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES],
  examples: [],
  notFor: [],
});
