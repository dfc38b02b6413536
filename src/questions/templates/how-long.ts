import { answerOfHead } from '../answer-heads.ts';
import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const howLong = defineTemplate({
  name: 'how-long',
  about: 'how long, old, far, fast, big something is',
  asks: ['how {degree} <aux> {rest}', '{lead} how {degree} <aux> {rest}', 'how {degree}', 'for how long {rest}'],
  uses: { degree: 'degree' },
  fits: ({ degree = 'long' }) => answerOfHead(degree) !== undefined,
  expects: 'duration',
  candidates: 'sentences',
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
      question: 'How heavy is the bell?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'weighs 310 kilograms',
      short: '310 kilograms',
    },
    {
      question: 'How old is the ferryman Jon Aske?',
      article:
        'Jon Aske has rowed the ferry since 1990. The ferryman, who is 67 years old, will stop in June. His boat is old too, Aske says.',
      passage: 'who is 67 years old',
      short: '67 years old',
    },
  ],
  notFor: [
    { question: 'How many mites did Okafor count?', takenBy: 'how-many' },
    { question: 'How did Okafor count the mites?', takenBy: 'how' },
    { question: 'How much does the bell weigh?', takenBy: 'how-much' },
  ],
});
