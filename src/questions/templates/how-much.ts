import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howMuch = defineTemplate({
  name: 'how-much',
  about: 'how much of something, or what it costs',
  asks: [
    'how much {rest}',
    'how much',
    'how much money {rest}',
    '{lead} how much {rest}',
    'what <aux> {thing} cost',
    'at what price {rest}',
  ],
  uses: {},
  expects: 'amount',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
