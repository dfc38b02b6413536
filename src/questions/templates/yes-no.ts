import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const yesNo = defineTemplate({
  name: 'yes-no',
  about: 'whether something is so: the closest passage',
  asks: ['<aux> {rest}', 'whether {rest}', 'is it true that {rest}'],
  uses: {},
  expects: 'anything',
  hasNoShortAnswer: true,
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
