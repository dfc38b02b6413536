import type { AnswerType } from '../../domain/answer-type.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

const SIZES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'size',
  'distance',
  'weight',
  'temperature',
  'magnitude',
  'measure',
]);

export const howBig = defineTemplate({
  name: 'how-big',
  about: 'how big, high, deep, heavy, hot something is',
  asks: ['how {degree} <aux> {rest}', '{lead} how {degree} <aux> {rest}', 'how {degree} [a] {rest}'],
  uses: { degree: 'degree' },
  fits: ({ degree }) => SIZES.has(headNounType(degree?.text ?? '') ?? 'anything'),
  expects: 'size',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How high is the new crane?',
      article:
        'The new crane of Orm cost 4 million euros. The new crane is 48 metres high and can lift 300 tonnes. It arrived on 3 May.',
      passage: '48 metres',
      short: '48 metres',
    },
    {
      question: 'How heavy is the bell of Tarn?',
      article:
        'The bell of Tarn is 2 metres wide and was cast in 1702. The bell of Tarn weighs 310 kilograms. It rings twice a day.',
      passage: '310 kilograms',
      short: '310 kilograms',
    },
    {
      question: 'How cold was the lake on Friday?',
      article:
        'The lake froze on Friday. The lake was minus 4 degrees cold in the morning, and three swimmers stayed at home. The lake is 2 miles long.',
      passage: 'minus 4 degrees',
    },
  ],
  notFor: [
    { question: 'How long is the crane closed?', takenBy: 'how-long' },
    { question: 'How tall is the crane?', takenBy: 'how-tall' },
    { question: 'How fast is the crane?', takenBy: 'how-fast' },
    { question: 'How many cranes are there?', takenBy: 'how-many' },
  ],
});
