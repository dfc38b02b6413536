import { MAX_PAGES, nextPage, pageOf } from '../src/app/answers/paging.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { alikeGaps, GAP_DAYS, type Gap, type LikeGaps } from '../src/app/gaps/gaps.ts';
import { facts, type Listed, message } from '../src/app/languages/messages.ts';
import { list, type Reply, said } from '../src/app/reply.ts';

const GROUPS_PER_PAGE = 20;

export const gapsCommand = defineCommand({
  name: 'gaps',
  about: 'Questions that got no answer, if this server keeps them',
  access: 'moderators',
  readsOnly: true,
  options: {
    export: { kind: 'flag', about: 'As a file with one JSON object a line' },
    page: { kind: 'integer', about: 'Which page of a long list', min: 1, max: MAX_PAGES },
  },
  examples: ['/gaps', '/gaps export: yes'],
  async run(given, context) {
    const { settings, moderation } = context;
    if (!settings.keepsGaps) return { blocks: [said('gaps-not-kept')] };
    const gaps = await moderation.gaps();
    if (gaps.length === 0) return { blocks: [said('gaps-none', { days: GAP_DAYS })] };
    return given.export ? exported(gaps, context) : overview(gaps, given);
  },
});

function overview(gaps: readonly Gap[], given: { readonly page: number | undefined }): Reply {
  const { page = 1 } = given;
  const groups = alikeGaps(gaps);
  const shown = pageOf(groups, page, GROUPS_PER_PAGE);
  const left = Math.min(GROUPS_PER_PAGE, groups.length - shown.to);
  return {
    blocks: [
      said('gaps-head', { count: gaps.length, days: GAP_DAYS }),
      list(shown.items.map(groupLine)),
      ...(shown.isLast ? [] : [nextPage('gaps', {}, page, left)]),
    ],
    listPage: { page, pages: shown.pages },
  };
}

function groupLine({ gaps }: LikeGaps): Listed {
  const [latest] = gaps;
  const refused = gaps.filter(({ kind }) => kind === 'refused').length;
  const some = refused === gaps.length ? message('gaps-refused') : message('gaps-some-refused', { count: refused });
  return facts(`${gaps.length} × ${latest.question}`, refused > 0 ? some : undefined, latest.day);
}

function exported(gaps: readonly Gap[], { library }: Context): Reply {
  const rows = gaps.map(({ passage, ...gap }) => {
    const article = passage && library.reading(passage.article)?.article;
    return JSON.stringify({ ...gap, ...(article && { article: article.id, sentences: passage.sentences }) });
  });
  const content = new TextEncoder().encode(`${rows.join('\n')}\n`);
  return {
    blocks: [
      said('gaps-exported', { count: gaps.length }),
      { kind: 'file', name: 'gaps.jsonl', alt: 'Questions without an answer, one JSON object a line', content },
    ],
  };
}
