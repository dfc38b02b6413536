import { isNameLike } from '../name-like.ts';
import { definition } from '../rules/definition.ts';
import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const whoIs = defineTemplate({
  name: 'who-is',
  about: 'who somebody is',
  asks: ['who <be> {subject}', 'who exactly <be> {subject}', 'tell [me] about {subject}'],
  fits: ({ subject = '' }) => isNameLike(subject),
  uses: { subject: 'subject' },
  expects: 'role',
  candidates: 'sentences',
  rules: [...COMMON_RULES, definition],
  examples: [],
  notFor: [],
});
