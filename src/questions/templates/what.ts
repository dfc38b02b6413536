import { defineTemplate } from '../model/template.ts';
import { definition } from '../ranking/features/definition.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const what = defineTemplate({
  name: 'what',
  about: 'what something is, or what happened',
  asks: [
    'what {rest}',
    'what <be> {subject}',
    'what <aux> {rest}',
    'what {noun} <aux> {rest}',
    'what (kind|kinds|type|types|sort|sorts) of {noun} <aux> {rest}',
    'what <be> the {noun} of {rest}',
    'what <be> the name of the {noun} {rest}',
    '{lead} what {rest}',
    '{lead} what {noun} <aux> {rest}',
    '{lead} what',
    'the {noun} (of|that|who|which|in|for|from) {wanted}',
  ],
  uses: { noun: 'noun', subject: 'subject' },
  expects: 'anything',
  rules: [...COMMON_RULES, definition],
  examples: [
    {
      question: 'What will the old paper mill become?',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'will become a museum',
      short: 'a museum',
    },
    {
      question: 'What does Okafor want farmers to plant?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'plant clover',
      short: 'clover',
    },
    {
      question: 'What was stolen from the chapel?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'A bronze bell was stolen',
      short: 'A bronze bell',
    },
  ],
  notFor: [
    { question: 'What did Okafor say about clover?', takenBy: 'what-said' },
    { question: 'What year was the bell cast?', takenBy: 'what-year' },
    { question: 'Who was stolen from?', takenBy: 'who' },
  ],
});
