import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const anything = defineTemplate({
  name: 'anything',
  about: 'anything else: the closest passage',
  asks: ['{words}'],
  uses: {},
  expects: 'anything',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
