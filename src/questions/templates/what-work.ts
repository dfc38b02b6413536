import { isNameLike } from '../analysis/name-like.ts';
import { defineTemplate } from '../model/template.ts';
import { textsOf } from '../model/utterance.ts';
import { definition } from '../ranking/features/definition.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';
import { occupation } from '../ranking/features/occupation.ts';

export const whatWork = defineTemplate({
  name: 'what-work',
  about: 'what somebody does for a living',
  asks: [
    'what <aux> {worker} do for a living [{rest}]',
    'what <be> {worker} (old|former|first|last|previous|new|current|day) (job|profession|occupation|role|trade)',
    'what (does|do) {subject} do',
    'what <be> {subject} (job|profession|occupation|role|trade)',
    'what <be> the (job|profession|occupation|role|trade) of {subject}',
  ],
  uses: { subject: 'subject' },
  // Anybody may do something for a living; what a machine does is no trade.
  fits: ({ subject, worker }) =>
    worker !== undefined ||
    (subject !== undefined && /^\p{Lu}/u.test(subject.text) && isNameLike(textsOf(subject.tokens))),
  expects: 'role',
  rules: [...COMMON_RULES, definition, occupation],
  examples: [
    {
      question: 'What does Runa Okafor do?',
      article:
        'Runa Okafor lives in Tarn. On Monday Runa Okafor, a biologist at the Tarn Institute, showed her results. Farmers clapped for Okafor.',
      passage: 'a biologist at the Tarn Institute',
      short: 'a biologist at the Tarn Institute',
    },
    {
      question: "What is Per Aas's job?",
      article: 'Per Aas slept badly. Per Aas is a bus driver in Orm. Aas has a dog.',
      passage: 'a bus driver in Orm',
      short: 'a bus driver in Orm',
    },
    {
      question: 'What did Marit Dahl do for a living?',
      article: 'Marit Dahl died on Friday. Marit Dahl was a vet in Durnbeck for forty years. Dahl had two sons.',
      passage: 'a vet in Durnbeck',
    },
  ],
  notFor: [
    { question: 'What did Runa Okafor do?', takenBy: 'what-did' },
    { question: 'Who is Per Aas?', takenBy: 'who-is' },
    { question: 'What does the machine do?', takenBy: 'what-did' },
  ],
});
