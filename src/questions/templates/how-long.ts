import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howLong = defineTemplate({
  name: 'how-long',
  about: 'how long, old, far, fast, big something is',
  asks: [
    'how {degree} <aux> {rest}',
    'how (long|old|young|far|tall|high|deep|wide|large|big|fast|heavy|hot|cold|often) {rest}',
    '{lead} how (long|old|young|far|tall|high|deep|wide|large|big|fast|heavy|hot|cold|often) {rest}',
    'for how long {rest}',
  ],
  uses: { degree: 'degree' },
  expects: 'duration',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
