import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const when = defineTemplate({
  name: 'when',
  about: 'when something happened',
  asks: [
    'when {rest}',
    '{lead} when {rest}',
    '{lead} when',
    '[{lead}] (in|on) (what|which) (year|month|day|date|century|decade) {rest}',
    '(what|which) (year|month|day|date|century|decade) {rest}',
    '{lead} (what|which) (year|month|day|date|century|decade) {rest}',
    '[{lead}] [at] what time {rest}',
  ],
  uses: {},
  expects: 'date',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
