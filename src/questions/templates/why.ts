import { COMMON_RULES } from '../rules/index.ts';
import { reasonCue } from '../rules/reason-cue.ts';
import { defineTemplate } from '../template.ts';

export const why = defineTemplate({
  name: 'why',
  about: 'why something happened',
  asks: [
    'why {rest}',
    '{lead} why {rest}',
    '{lead} why',
    'what <aux> {subject} [{rest}] for',
    'for what reason {rest}',
    'what (is|was) the reason [for|that|why] {rest}',
    'how come {rest}',
  ],
  uses: {},
  expects: 'reason',
  candidates: 'sentences',
  rules: [...COMMON_RULES, reasonCue],
  examples: [],
  notFor: [],
});
