import { MATCH_RULES, SPEECH_RULES, TYPE_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const whoIs = defineTemplate({
  name: 'who-is',
  about: 'who somebody is',
  asks: ['who <be> {subject}', 'who the [hell|heck] <be> {subject}'],
  uses: { subject: 'subject' },
  expects: 'role',
  candidates: 'sentences',
  rules: [...MATCH_RULES, ...SPEECH_RULES, ...TYPE_RULES],
  examples: [],
  notFor: [],
});
