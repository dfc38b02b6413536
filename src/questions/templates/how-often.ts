import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howOften = defineTemplate({
  name: 'how-often',
  about: 'how often something happens',
  asks: ['how (often|frequently|regularly) {rest}', '{lead} how (often|frequently|regularly) {rest}'],
  uses: {},
  expects: 'frequency',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How often does the ferry sail?',
      article: 'The ferry sails to Holm. The ferry sails twice a day from the old pier. It carries 84 people.',
      passage: 'twice a day',
      short: 'twice a day',
    },
    {
      question: 'How often is the race held?',
      article: 'The race was held on Sunday. The race is held every two years in Orm. Nine boats came.',
      passage: 'every two years',
      short: 'every two years',
    },
    {
      question: 'How frequently are the wells tested?',
      article:
        'The wells of Tarn were tested in May. Since the flood the wells are tested weekly. Two wells were closed.',
      passage: 'weekly',
      short: 'weekly',
    },
  ],
  notFor: [
    { question: 'How many boats came?', takenBy: 'how-many' },
    { question: 'When does the ferry sail?', takenBy: 'when' },
    { question: 'How long does the ferry sail?', takenBy: 'how-long' },
  ],
});
