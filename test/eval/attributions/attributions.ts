import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readHeader } from '../../../src/app/ingestion/header.ts';
import { quotationsOf } from '../../../src/digest/quotations/quotations.ts';
import { type QuotedSource, quotedSources } from '../../../src/digest/quoted-sources/quoted-sources.ts';
import { type Span, wordsOf } from '../../../src/domain/article.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { finish } from '../../../src/domain/steps.ts';
import { libraryOf } from '../ask.ts';
import { givenArticle } from '../documents.ts';

/** What somebody or something is said to have said, in an article. */
export interface Attribution {
  readonly article: string;
  /** The statement, without cue and source; several pieces if a cue stands between. Offsets in the article's text. */
  readonly pieces: readonly Span[];
  readonly kind: QuotedSource['kind'];
  /** The full name, or for organisations and documents without one the words of the article. */
  readonly name: string | null;
  /** For somebody unnamed, the description. */
  readonly role: string | null;
  /** Why the source is not named. */
  readonly reason: string | null;
}

const KINDS = ['person', 'organisation', 'document', 'unnamed'] as const satisfies readonly QuotedSource['kind'][];

const ROW = z.object({
  article: z.string(),
  start: z.number(),
  end: z.number(),
  group: z.string(),
  kind: z.enum(KINDS),
  name: z.string().nullable(),
  role: z.string().nullable(),
  reason: z.string().nullable(),
  denied: z.literal(true).optional(),
  note: z.string().optional(),
});

/**
 * The attributions of whole articles, marked by somebody who had not read the rules that find them. `start` and `end` of a row are
 * offsets in the file of the article, its header included; pieces of one statement have a `group`. What a source is told to have
 * denied is left out, as in `/sources`.
 */
export function markedAttributions(): Attribution[] {
  const file = join(packageRoot(), 'test', 'eval', 'attributions', 'attributions.jsonl');
  const units = new Map<string, Attribution>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { start, end, group, denied, note: _, ...row } = ROW.parse(JSON.parse(line));
    if (denied) continue;
    const by = contentOf(row.article).start;
    const key = [row.article, group, row.name, row.role].join('\n');
    const pieces = [...(units.get(key)?.pieces ?? []), { start: start - by, end: end - by }];
    units.set(key, { ...row, pieces });
  }
  return [...units.values()];
}

/** The attributions that `/sources` shows of an article. */
export function foundAttributions(path: string): Attribution[] {
  const library = libraryOf([articleAt(path)]);
  const quotations = finish(quotationsOf(library, { article: path }));
  const { sources } = finish(quotedSources(library, quotations));
  return sources.flatMap((source) =>
    source.quotations.map(({ quote }) => ({ article: path, pieces: quote!.parts, ...elementsOf(source) })),
  );
}

function elementsOf({ kind, name, isNamed, role, reason }: QuotedSource): Omit<Attribution, 'article' | 'pieces'> {
  const isDescribed = kind === 'unnamed' && !isNamed;
  return {
    kind,
    name: isDescribed ? null : name,
    role: isDescribed ? name : role ? wordsOf(role.article, role) : null,
    reason: reason ? wordsOf(reason.article, reason) : null,
  };
}

/** The article in a file of the repository, called by its path. */
export function articleAt(path: string) {
  const { header, content, start } = contentOf(path);
  return givenArticle(path, content.slice(start), { title: header.title, date: header.publishedAt });
}

function contentOf(path: string) {
  const content = readFileSync(join(packageRoot(), path), 'utf8');
  return { content, ...readHeader(content) };
}
