import { defineTemplate } from '../model/template.ts';
import { definition as definitionRule } from '../ranking/features/definition.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const definition = defineTemplate({
  name: 'definition',
  about: 'what something is or means',
  asks: [
    'what <be> (a|an) {subject}',
    'what <aux> {subject} (mean|stand for)',
    'what <aux> the (word|term|name|abbreviation) {subject} (mean|stand for)',
    'what <be> meant by {subject}',
    'what <be> the (meaning|definition) of {subject}',
  ],
  uses: { subject: 'subject' },
  expects: 'definition',
  rules: [...COMMON_RULES, definitionRule],
  examples: [
    {
      question: 'What is a skerry?',
      article: 'The boat hit a skerry. A skerry is a small rock that the sea covers at high water. Nobody was hurt.',
      passage: 'a small rock that the sea covers',
    },
    {
      question: 'What does OHA stand for?',
      article: 'The OHA will pay. OHA, the Orm Harbour Authority, owns the pier. A new pier costs more.',
      passage: 'the Orm Harbour Authority',
      short: 'the Orm Harbour Authority',
      knownRefusal: 'the article does not say "stands for"',
    },
    {
      question: 'What is meant by ghost netting?',
      article:
        'Ghost netting worries Orm. Ghost netting is the loss of nets that go on fishing. In May divers will look for them.',
      passage: 'the loss of nets',
    },
  ],
  notFor: [
    { question: 'What is the skerry called?', takenBy: 'name-of' },
    { question: 'What does the skerry cost?', takenBy: 'how-much' },
    { question: 'Who is Oda Skerry?', takenBy: 'who-is' },
  ],
});
