import { isNameLike } from '../analysis/name-like.ts';
import { defineTemplate } from '../model/template.ts';
import { textsOf } from '../model/utterance.ts';
import { definition } from '../ranking/features/definition.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whoIs = defineTemplate({
  name: 'who-is',
  about: 'who somebody is',
  asks: ['who <be> {subject}', 'who exactly <be> {subject}', 'about {subject}', 'what about {subject}'],
  fits: ({ subject }) => subject !== undefined && isNameLike(textsOf(subject.tokens)),
  uses: { subject: 'subject' },
  expects: 'role',
  rules: [...COMMON_RULES, definition],
  examples: [
    {
      question: 'Who is Lea Marquand?',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'Historian Lea Marquand',
    },
    {
      question: 'Who was Runa Okafor?',
      article:
        'Runa Okafor counted mites for two years. On Monday Runa Okafor, a biologist at the Tarn Institute, showed her results. The farmers clapped for Okafor.',
      passage: 'a biologist at the Tarn Institute',
      short: 'a biologist at the Tarn Institute',
    },
    {
      question: 'Tell me about Oskar Venn',
      article: 'Oskar Venn slept badly on Monday. Oskar Venn is the mayor of Durnbeck. Venn has a dog.',
      passage: 'is the mayor of Durnbeck',
      short: 'the mayor of Durnbeck',
    },
  ],
  notFor: [
    { question: 'Who is leading the museum?', takenBy: 'who' },
    { question: 'Who is the mayor of Durnbeck?', takenBy: 'who' },
    { question: 'Who is responsible for the theft?', takenBy: 'who' },
  ],
});
