import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howLong = defineTemplate({
  name: 'how-long',
  about: 'how long, old, far, fast, big something is',
  asks: [
    'how (old|young) {rest}',
    'how long {rest}',
    'how (far|tall|high|deep|wide|large|big|fast|heavy|hot|cold|often) {rest}',
    '{lead} how (long|old|far|tall|high|deep|wide|large|big|fast|heavy|often) {rest}',
  ],
  uses: {},
  expects: 'duration',
  candidates: 'sentences',
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES],
  examples: [],
  notFor: [],
});
