import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

const WORKS: ReadonlySet<string> = new Set(
  'words lyrics libretto music script screenplay book novel play song opera poem study anthem'.split(' '),
);

/** "The words of the opera", but not words that somebody wrote: "the words do not matter". */
function isWork(words: readonly string[]): boolean {
  const at = words.findIndex((word) => WORKS.has(word));
  return (
    at >= 0 && at <= 2 && (at + 1 === words.length || /^(?:of|for|to|about|in|on|that|which)$/.test(words[at + 1]!))
  );
}

export const who = defineTemplate({
  name: 'who',
  about: 'which person did something',
  asks: [
    'who {rest}',
    'who (wrote|writes|composed) {work}',
    'whom {rest}',
    'whose {rest}',
    '{lead} who {rest}',
    '{lead} whom {rest}',
    '{lead} whose {rest}',
    '{lead} (who|whom)',
  ],
  uses: {},
  fits: ({ work }) => work === undefined || isWork(work.patternWords.map(({ key }) => key)),
  expects: 'person',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'Who will lead the museum?',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'Historian Lea Marquand',
    },
    {
      question: 'Who offered a reward for the bell?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'offered a reward',
    },
    {
      question: 'According to the report, who blames a mite?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'Biologist Runa Okafor blames',
    },
  ],
  notFor: [
    { question: 'Who is Lea Marquand?', takenBy: 'who-is' },
    { question: 'Who said the town had waited too long?', takenBy: 'who-said' },
    { question: 'When will Lea Marquand lead the museum?', takenBy: 'when' },
  ],
});
