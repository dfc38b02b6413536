import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howFar = defineTemplate({
  name: 'how-far',
  about: 'how far something is, or how far it goes',
  asks: ['how far {rest}', '{lead} how far {rest}', '(what|which) distance {rest}'],
  uses: {},
  expects: 'distance',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How far did the boats sail?',
      article:
        'The boats sailed for two days. On their way to Orm the boats sailed 18 miles along the coast. There were 30 boats.',
      passage: '18 miles',
      short: '18 miles',
    },
    {
      question: 'How far is the mine from the village?',
      article:
        'The mine employs 40 people from the village. The mine lies three kilometres from the village. It closes in May.',
      passage: 'three kilometres',
    },
    {
      question: 'Do you know how far the smoke drifted?',
      article: 'The smoke drifted for a week. The smoke drifted 200 miles to the east. Six people coughed.',
      passage: '200 miles',
    },
  ],
  notFor: [
    { question: 'How long did the boats sail?', takenBy: 'how-long' },
    { question: 'How much farther did the boats sail?', takenBy: 'how-much' },
    { question: 'Where did the boats sail?', takenBy: 'where' },
  ],
});
