import { confirmedPlace, passageToConfirm } from '../src/app/answers/confirmed-passages.ts';
import { MAX_PAGES, nextPage, pageOf } from '../src/app/answers/paging.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { facts } from '../src/app/languages/messages.ts';
import { evidence, list, type Reply, said } from '../src/app/reply.ts';

const CONFIRMED_PER_PAGE = 20;

/** Highest sentence number accepted; no article has more. */
const MAX_SENTENCE = 100_000;

export const confirmCommand = defineCommand({
  name: 'confirm',
  about: 'Confirm the passage that answers a question: like questions get it first',
  access: 'moderators',
  options: {
    question: { kind: 'text', about: 'The question; without one, what is confirmed is listed' },
    article: { kind: 'article', about: 'The article of the passage; the first one that answers when left out' },
    sentence: { kind: 'integer', about: 'The number of its sentence', min: 1, max: MAX_SENTENCE },
    remove: { kind: 'flag', about: 'Take back what was confirmed for the question' },
    page: { kind: 'integer', about: 'Which page of the list', min: 1, max: MAX_PAGES },
  },
  examples: ['/confirm', '/confirm question: Who designed the gates?'],
  async run(given, context) {
    const { question, article, sentence, remove, page } = given;
    const { moderation, settings, library, inSlices } = context;
    if (!settings.keepsGaps) return { blocks: [said('confirm-not-kept')] };
    if (question === undefined) return overview(page, context);
    if (remove) {
      const wasKept = await moderation.takeBackConfirmation(question);
      return { blocks: [said(wasKept ? 'confirm-taken-back' : 'confirm-none-for-words')] };
    }
    const { threshold } = settings;
    const passage = await inSlices(passageToConfirm(library, { question, article, sentence, threshold }));
    await moderation.confirm({ question, article: passage.article.id, sentence: passage.sentences[0] });
    return { blocks: [said('confirm-done'), evidence(passage)] };
  },
});

async function overview(page = 1, { library, confirmations }: Context): Promise<Reply> {
  const all = await confirmations();
  if (all.length === 0) return { blocks: [said('confirm-none')] };
  const shown = pageOf(all, page, CONFIRMED_PER_PAGE);
  const left = Math.min(CONFIRMED_PER_PAGE, all.length - shown.to);
  return {
    blocks: [
      said('confirm-head', { count: all.length }),
      list(shown.items.map((each) => facts(each.question, confirmedPlace(library, each)))),
      ...(shown.isLast ? [] : [nextPage('confirm', {}, page, left)]),
    ],
    listPage: { page, pages: shown.pages },
  };
}
