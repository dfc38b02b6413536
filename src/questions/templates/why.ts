import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';
import { reasonCue } from '../ranking/features/reason-cue.ts';
import { reasonNear } from '../ranking/features/reason-near.ts';

/** What "for" belongs to as a part of the verb or the adjective: "what are they waiting for". */
const WANTING: ReadonlySet<string> = new Set(
  'waiting looking searching asking calling hoping applying preparing paying used known famous noted responsible'.split(
    ' ',
  ),
);

/** "What was the school closed for" asks why it was done; "what are they waiting for", "what is the bell for" do not. */
function isDoneFor(words: readonly string[]): boolean {
  // "In custody for", "on trial for".
  if (words.at(-2) === 'in' || words.at(-2) === 'on') return true;
  return (
    !WANTING.has(words.at(-1)!) && !words.includes('take') && words.some((word) => inflectionOf(word) !== undefined)
  );
}

export const why = defineTemplate({
  name: 'why',
  about: 'why something happened',
  asks: [
    'why {rest}',
    '{lead} why {rest}',
    '{lead} why',
    'what <aux> {purpose} for',
    'how <aux> {speaker} (explain|justify) (that|why) {rest}',
    'for what reason {rest}',
    'what (is|was) the reason [for|that|why] {rest}',
    'how come {rest}',
  ],
  uses: {},
  fits: ({ purpose }) => purpose === undefined || isDoneFor(purpose.patternWords.map(({ key }) => key)),
  expects: 'reason',
  rules: [...COMMON_RULES, reasonCue, reasonNear],
  examples: [
    {
      question: 'Why did the honey harvest fall?',
      article:
        'The honey harvest was small. The honey harvest fell because the bees died before the spring. Shops in Tarn sell honey from the coast.',
      passage: 'because the bees died',
      short: 'because the bees died before the spring',
    },
    {
      question: 'Why was the school in Ober closed?',
      article:
        'The pupils are glad. The school in Ober was closed on Monday. The school in Ober was closed due to mould in two rooms. It opens in June.',
      passage: 'due to mould',
    },
    {
      question: 'What did Arends offer 2,000 euros for?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'offered a reward of 2,000 euros',
    },
  ],
  notFor: [
    { question: 'What will the museum be called?', takenBy: 'what' },
    { question: 'How did the honey harvest fall?', takenBy: 'how' },
    { question: 'When did the honey harvest fall?', takenBy: 'when' },
  ],
});
