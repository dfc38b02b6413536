import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const anything = defineTemplate({
  name: 'anything',
  about: 'anything else: the closest passage',
  asks: ['{words}'],
  uses: {},
  expects: 'anything',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'bell theft Greywater',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'stolen from the chapel in Greywater',
    },
    {
      question: 'museum opening date',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'open in May 2027',
    },
    {
      question: 'clover farmers',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'plant clover',
    },
  ],
  notFor: [
    { question: 'Is the museum open?', takenBy: 'yes-no' },
    { question: 'who opens the museum', takenBy: 'who' },
    { question: 'museum, when does it open', takenBy: 'when' },
  ],
});
