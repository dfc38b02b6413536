import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const how = defineTemplate({
  name: 'how',
  about: 'how something is done or was',
  asks: ['how {rest}', '{lead} how {rest}', 'in what way {rest}'],
  uses: {},
  expects: 'manner',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
