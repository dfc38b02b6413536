import { MAX_PAGES, nextPage, pageOf } from '../src/app/answers/paging.ts';
import { countLine, heardRows, outletLines, sourceLine } from '../src/app/answers/source-lines.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { SUMMARY_BOUNDS } from '../src/app/limits.ts';
import { figureBlock } from '../src/app/pictures/figure.ts';
import { heardWherePicture } from '../src/app/pictures/heard-where.ts';
import { type Block, evidence, line, said } from '../src/app/reply.ts';
import { newestReport } from '../src/digest/chronology/newest-report.ts';
import { quotationsOf } from '../src/digest/quotations/quotations.ts';
import { type QuotedSources, quotedSources } from '../src/digest/quoted-sources/quoted-sources.ts';
import { topicSources } from '../src/digest/timeline/sources.ts';
import type { Evidence } from '../src/domain/answer.ts';
import type { Article, Reading } from '../src/domain/article.ts';
import { evidenceWith } from '../src/domain/lazy-evidence.ts';

/** Sources per page. */
const SOURCES_PER_PAGE = 5;
/** Quotations shown of each source; `/quotes` lists all. */
const QUOTATIONS_EACH = 2;

export const sourcesCommand = defineCommand({
  name: 'sources',
  about: 'Who is quoted in an article or on a topic: names, roles, who is not named and why',
  access: 'everyone',
  options: {
    article: { kind: 'article', about: 'Which article; the newest when nothing is asked for' },
    topic: { kind: 'text', about: 'All articles on a topic', maxLength: SUMMARY_BOUNDS.topic },
    page: { kind: 'integer', about: 'Which page of a long list', min: 1, max: MAX_PAGES },
  },
  examples: ['/sources', '/sources Osselmouth votes to build a flood barrier', '/sources topic: flood barrier'],
  async run(given, context) {
    const { library, inSlices } = context;
    const readings = readingsFor(context, given);
    if (readings.length === 0)
      return { blocks: [said(library.readings().length === 0 ? 'no-articles' : 'no-article-about-this')] };
    const found = await quotationsIn(context, readings);
    const all = await inSlices(quotedSources(library, found));
    if (all.sources.length === 0) return { blocks: [said('nobody-is-quoted')] };
    const { page = 1 } = given;
    const shown = pageOf(all.sources, page, SOURCES_PER_PAGE);
    const next = shown.isLast
      ? []
      : [nextPage('sources', given, page, Math.min(SOURCES_PER_PAGE, all.sources.length - shown.to))];
    const here = outletsOf(readings);
    const outlets = page === 1 ? outletLines(all, here, outletsOf(library.readings())) : [];
    const picture = page === 1 ? await heardWhere(context, all, here) : undefined;
    return {
      blocks: [
        line(countLine(all)),
        ...outlets.map((words) => line(words)),
        ...(picture ? [picture] : []),
        ...shown.items.flatMap((source): Block[] => [
          line(sourceLine(source, all)),
          ...source.quotations.slice(0, QUOTATIONS_EACH).map((each) => evidence(alone(each))),
        ]),
        ...next,
      ],
      listPage: { page, pages: shown.pages },
    };
  },
});

function readingsFor(
  { library }: Context,
  { article, topic }: { readonly article?: string | undefined; readonly topic?: string | undefined },
): readonly Reading[] {
  const only = article === undefined ? undefined : library.reading(article);
  if (topic !== undefined) {
    const { isAbout, sources } = topicSources(library, topic);
    return isAbout ? sources.map(({ reading }) => reading).filter((reading) => !only || reading === only) : [];
  }
  const reading = article === undefined ? newestReport(library) : only;
  return reading ? [reading] : [];
}

async function quotationsIn({ library, inSlices }: Context, readings: readonly Reading[]): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for (const { article } of readings) found.push(...(await inSlices(quotationsOf(library, { article: article.id }))));
  return found;
}

/** The picture of sources and outlets; none for a single outlet, whose sources the lines below tell. */
async function heardWhere({ pictures }: Context, all: QuotedSources, outlets: readonly string[]) {
  const rows = outlets.length > 1 ? heardRows(all) : [];
  return rows.length > 0 ? figureBlock(pictures, 'who-is-heard-where', heardWherePicture(rows, outlets)) : undefined;
}

/** The quotation without its neighbours. */
function alone(each: Evidence): Evidence {
  return evidenceWith(each, { context: each.passage });
}

/** The outlets that articles are from, as far as they are vouched for, in alphabetical order. */
function outletsOf(readings: readonly { readonly article: Article }[]): string[] {
  const named = readings.flatMap(({ article }) => (article.unvouched ? [] : (article.source ?? [])));
  return [...new Set(named)].sort();
}
