import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';
import { yesOrNo } from '../ranking/features/yes-or-no.ts';

export const yesNo = defineTemplate({
  name: 'yes-no',
  about: 'whether something is so: the closest passage',
  asks: ['<aux> {rest}', 'whether {rest}', 'is it true that {rest}'],
  uses: {},
  expects: 'anything',
  hasNoShortAnswer: true,
  rules: [...COMMON_RULES, yesOrNo],
  examples: [
    {
      question: 'Was the bell stolen?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'A bronze bell was stolen',
    },
    {
      question: 'Did the engine fail?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'the engine had failed',
    },
    {
      question: 'Is it true that the harvest fell?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'honey harvest fell',
    },
  ],
  notFor: [
    { question: 'What was stolen?', takenBy: 'what' },
    { question: 'Where is the bell?', takenBy: 'where' },
    { question: 'bell theft', takenBy: 'anything' },
  ],
});
