import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const who = defineTemplate({
  name: 'who',
  about: 'which person did something',
  asks: [
    'who {rest}',
    'whom {rest}',
    'whose {rest}',
    '{lead} who {rest}',
    '{lead} whom {rest}',
    '{lead} whose {rest}',
    '{lead} (who|whom)',
  ],
  uses: {},
  expects: 'person',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
