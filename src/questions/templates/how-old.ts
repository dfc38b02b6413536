import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howOld = defineTemplate({
  name: 'how-old',
  about: 'how old somebody or something is',
  asks: [
    'how old {rest}',
    'how old',
    '{lead} how old {rest}',
    '[at] (what|which) age {rest}',
    '{lead} [at] (what|which) age {rest}',
  ],
  uses: {},
  expects: 'age',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How old is the skipper?',
      article:
        'The Orm regatta was sailed on Sunday. Skipper Tam Orr, 41, broke his hand on the first leg and will rest for at least two weeks. The mayor, Ida Holm, who is 53 years old, gave him the cup. The course is 18 miles long, and the winning boat, which weighs 9 tonnes, sailed it at 14 knots. The race is held every two years.',
      passage: 'Tam Orr, 41',
      short: '41',
    },
    {
      question: 'At what age did Ida Holm give the cup away?',
      article:
        'The Orm regatta was sailed on Sunday. Skipper Tam Orr, 41, broke his hand on the first leg and will rest for at least two weeks. The mayor, Ida Holm, who is 53 years old, gave him the cup. The course is 18 miles long, and the winning boat, which weighs 9 tonnes, sailed it at 14 knots. The race is held every two years.',
      passage: 'who is 53 years old',
      short: '53 years old',
    },
    {
      question: 'how old is the lighthouse of Skarholm',
      article:
        'The lighthouse of Skarholm is closed for two weeks. The tower, which is 120 years old, leaks. The keeper of Skarholm lives in it.',
      passage: 'which is 120 years old',
    },
  ],
  notFor: [
    { question: 'How long will the skipper rest?', takenBy: 'how-long' },
    { question: 'What is the old skipper called?', takenBy: 'name-of' },
    { question: 'How many old boats sailed?', takenBy: 'how-many' },
  ],
});
