import { headNounType } from '../answer-types/head-noun-types.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howLong = defineTemplate({
  name: 'how-long',
  about: 'how long something lasts',
  asks: [
    'how {degree} <aux> {rest}',
    '{lead} how {degree} <aux> {rest}',
    'how {degree}',
    '[{lead}] [for] how long {rest}',
    '{lead} [for] how long',
  ],
  uses: { degree: 'degree' },
  fits: ({ degree }) => headNounType(degree?.text ?? 'long') !== undefined,
  expects: 'duration',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How long did Okafor count the mites?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'spent two years counting',
      short: 'two years',
    },
    {
      question: 'How long was the school in Ober closed?',
      article:
        'The school in Ober has 90 pupils. The school in Ober was closed for three weeks because of mould. It opens in June.',
      passage: 'closed for three weeks',
      short: 'three weeks',
    },
    {
      question: 'For how long will the bridge be shut?',
      article:
        'The bridge is 200 metres long. From Monday the bridge will be shut for ten days. A ferry will sail instead.',
      passage: 'shut for ten days',
    },
  ],
  notFor: [
    { question: 'How many mites did Okafor count?', takenBy: 'how-many' },
    { question: 'How did Okafor count the mites?', takenBy: 'how' },
    { question: 'How much does the bell weigh?', takenBy: 'how-much' },
  ],
});
