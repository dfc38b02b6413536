import { answerReply } from '../src/app/answers/answer-reply.ts';
import {
  areOneQuotation,
  combinedReply,
  quotationHeading,
  severalQuotations,
} from '../src/app/answers/several-quotations.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { searchQuotations } from '../src/questions/quotation-search.ts';

/** Says "words" instead of "question", because words were searched for. */
export const whoSaidCommand = defineCommand({
  name: 'who-said',
  about: 'Find who said these words',
  access: 'everyone',
  options: {
    words: { kind: 'text', about: 'The words, or some of them', required: true },
    article: { kind: 'article', about: 'Look in one article only' },
  },
  examples: ['/who-said Tonight we stop mopping', '/who-said words: "a leaflet about sandbags"'],
  asks: ({ words }) => ({ question: `Who said “${words}”` }),
  async run({ words, article }, { library }) {
    const several = severalQuotations(words);
    const answers = several.map((part) => searchQuotations(library, part, { article }));
    if (several.length > 0 && !areOneQuotation(answers)) {
      return combinedReply(
        answers.map((answer, at) =>
          answerReply(library, answer, { nothing: 'no-such-words', heading: quotationHeading(several[at]!, at) }),
        ),
      );
    }
    return answerReply(library, searchQuotations(library, words, { article }), { nothing: 'no-such-words' });
  },
});
