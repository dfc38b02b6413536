import { isOfClass } from '../../text/grammar/word-classes.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

/** What falls and rises by a sum or a share: "how far did the shares fall". */
const PRICES: ReadonlySet<string> = new Set(
  (
    'currency dollar euro franc pound yen index market markets price prices profit profits rate rates revenue sales share ' +
    'shares stock stocks turnover unemployment value'
  ).split(' '),
);

export const howMuch = defineTemplate({
  name: 'how-much',
  about: 'how much of something, or what it costs',
  asks: [
    'how much {rest}',
    'how much',
    'how much {noun} <aux> {rest}',
    '{lead} how much {rest}',
    '{lead} how much',
    'what <aux> {thing} cost',
    'what <aux> {thing} cost (a|an|per|each|in|for|on|at) {rest}',
    'what <aux> {thing} (close|trade) at',
    'how far <aux> {price} (fall|rise|drop|climb|sink|slip|decline|recover) [{rest}]',
    'what <be> the (cheapest|dearest|priciest) {thing}',
    'what <aux> {thing} (pay|earn)',
    'what <aux> {thing} (pay|earn) (for|with|from|by|on|in) {rest}',
    'what <be> {thing} worth',
    'what <aux> {thing} weigh',
    'what <aux> {thing} sell for',
    'at what price {rest}',
  ],
  uses: { noun: 'noun' },
  fits: ({ noun, price }) =>
    !isOfClass('aux', noun?.patternWords[0]?.key ?? '') &&
    (price === undefined || price.patternWords.some(({ key }) => PRICES.has(key))),
  expects: 'amount',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How much will the museum cost?',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'cost 4.5 million euros',
      short: '4.5 million euros',
    },
    {
      question: 'How much did the honey harvest fall?',
      article:
        "Beekeepers in the Tarn valley lost 3,200 hives last winter. Biologist Runa Okafor blames a mite from the south. She spent two years counting the mites in 90 hives. The valley's honey harvest fell by 40 percent because the bees died before the spring. Okafor wants farmers to plant clover.",
      passage: 'fell by 40 percent',
      short: '40 percent',
    },
    {
      question: 'How much money did Arends offer?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'reward of 2,000 euros',
      short: '2,000 euros',
    },
  ],
  notFor: [
    { question: 'How many hives were lost?', takenBy: 'how-many' },
    { question: 'How old is the bell?', takenBy: 'how-old' },
    { question: 'How was the money raised?', takenBy: 'how' },
  ],
});
