import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howFast = defineTemplate({
  name: 'how-fast',
  about: 'how fast something is',
  asks: ['how (fast|quick) {rest}', '{lead} how (fast|quick) {rest}', '[at] what speed {rest}'],
  uses: {},
  expects: 'speed',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How fast did the boat sail?',
      article:
        'The boat sailed 18 miles on Sunday. The boat, which weighs 9 tonnes, sailed at 14 knots. It took two hours.',
      passage: '14 knots',
      short: '14 knots',
    },
    {
      question: 'how fast was the van going',
      article:
        'A van hit the wall of the school. Police say the van was going 90 km/h where 30 are allowed. The van weighed 3 tonnes.',
      passage: '90 km/h',
    },
    {
      question: 'At what speed did the wind blow?',
      article: 'The wind blew for two days. In the harbour the wind blew at 110 kilometres per hour. Forty trees fell.',
      passage: '110 kilometres per hour',
    },
  ],
  notFor: [
    { question: 'How long did the boat sail?', takenBy: 'how-long' },
    { question: 'How far did the boat sail?', takenBy: 'how-far' },
    { question: 'When did the wind blow?', takenBy: 'when' },
  ],
});
