import { fold } from '../../text/fold.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howTall = defineTemplate({
  name: 'how-tall',
  about: 'how tall somebody or something is',
  // A slot rather than the word itself: what fills `degree` need not stand in the passage.
  asks: [
    'how {degree} <aux> {rest}',
    '{lead} how {degree} <aux> {rest}',
    'how {degree} [a] {rest}',
    '{lead} how {degree} [a] {rest}',
    'how {degree}',
  ],
  uses: { degree: 'degree' },
  fits: ({ degree }) => fold(degree?.text ?? '') === 'tall',
  expects: 'distance',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How tall is the tower?',
      article:
        'The tower of Skarholm weighs 900 tonnes and was built in 1911. The tower rises 84 metres above the harbour. It has 412 steps.',
      passage: 'rises 84 metres',
      short: '84 metres',
    },
    {
      question: 'How tall is Ada Lind?',
      article:
        'Ada Lind rows for the club of Orm. Ada Lind weighs 71 kilograms. Ada Lind is 1.83 metres tall. She is 24 years old.',
      passage: '1.83 metres tall',
      short: '1.83 metres',
    },
    {
      question: 'Do you know how tall the mast of Durnbeck is?',
      article:
        'The mast of Durnbeck weighs 40 tonnes. The mast of Durnbeck is 210 feet tall and was put up in May. It cost 2 million euros.',
      passage: '210 feet tall',
      short: '210 feet',
    },
    {
      question: 'Can you tell me how tall the new crane is?',
      article:
        'The new crane of Orm cost 4 million euros. The new crane is 48 metres tall and can lift 300 tonnes. It arrived on 3 May.',
      passage: '48 metres',
      short: '48 metres',
    },
  ],
  notFor: [
    { question: 'How heavy is the tower?', takenBy: 'how-big' },
    { question: 'How high is the tower?', takenBy: 'how-big' },
    { question: 'How far is the tower from Orm?', takenBy: 'how-far' },
    { question: 'How many tall towers are there?', takenBy: 'how-many' },
    { question: 'How did the tall tower fall?', takenBy: 'how' },
  ],
});
