import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const which = defineTemplate({
  name: 'which',
  about: 'which of several',
  asks: [
    'which {noun} <aux> {rest}',
    'which of {rest}',
    'which {rest}',
    '{lead} which {noun} <aux> {rest}',
    '{lead} which {rest}',
  ],
  uses: { noun: 'noun' },
  expects: 'thing',
  asksForNamed: true,
  rules: COMMON_RULES,
  examples: [
    {
      question: 'Which company owns the ferry?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'belongs to Arlen Lines',
    },
    {
      question: 'Which chapel lost a bell?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'stolen from the chapel',
    },
    {
      question: 'Which of the valleys lost its hives?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'in the Tarn valley',
    },
  ],
  notFor: [
    { question: 'What does the company own?', takenBy: 'what' },
    { question: 'In which year was the bell cast?', takenBy: 'what-year' },
    { question: 'Who owns the ferry?', takenBy: 'who' },
  ],
});
