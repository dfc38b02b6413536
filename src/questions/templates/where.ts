import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const where = defineTemplate({
  name: 'where',
  about: 'where something is or happened',
  asks: ['where {rest}', '{lead} where {rest}', '{lead} where'],
  uses: {},
  expects: 'place',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
