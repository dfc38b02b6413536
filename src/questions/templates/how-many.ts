import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const howMany = defineTemplate({
  name: 'how-many',
  about: 'how many of something',
  asks: [
    'how many {noun} <aux> {rest}',
    'how many {noun}',
    '{lead} how many {noun} <aux> {rest}',
    '{lead} how many {noun}',
    'how many',
  ],
  uses: { noun: 'noun' },
  expects: 'count',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How many passengers were on the ferry?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'All 84 passengers',
    },
    {
      question: 'How many hives were lost?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'lost 3,200 hives',
      short: '3,200',
    },
    {
      question: 'How many men carried the bell away?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'three men carried it away',
    },
  ],
  notFor: [
    { question: 'How much will the museum cost?', takenBy: 'how-much' },
    { question: 'How long did Okafor count the mites?', takenBy: 'how-long' },
    { question: 'How did the men carry the bell away?', takenBy: 'how' },
  ],
});
