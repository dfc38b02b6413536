import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatYear = defineTemplate({
  name: 'what-year',
  about: 'in which year something happened',
  asks: ['[{lead}] [in] (what|which) year {rest}', '{lead} [in] (what|which) year'],
  uses: {},
  expects: 'year',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What year was the bell cast?',
      article: 'The bell was stolen on Friday, 3 May. The bell was cast in 1702 by a monk. It rings on Sundays.',
      passage: 'cast in 1702',
      short: '1702',
    },
    {
      question: 'In which year did the mine open?',
      article: 'The mine closed on Monday. The mine opened in 1931. It employs 40 people.',
      passage: 'opened in 1931',
      short: '1931',
    },
    {
      question: 'the old pier was built in what year',
      article: 'The old pier closed in May. The old pier was built in 1887 of oak. It is long.',
      passage: 'built in 1887',
      short: '1887',
    },
  ],
  notFor: [
    { question: 'When was the bell cast?', takenBy: 'when' },
    { question: 'How many years did the bell ring?', takenBy: 'how-many' },
    { question: 'What year-round work does the mine offer?', takenBy: 'what' },
  ],
});
