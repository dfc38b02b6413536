import { createHash } from 'node:crypto';
import type { LibraryStore } from '../../domain/store.ts';
import { queryTerms } from '../../retrieval/analysis/terms.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { Requester } from '../requester.ts';
import { withoutPeople } from './without-people.ts';

/** Days after which a question is erased. */
export const GAP_DAYS = 30;

/** Questions kept for a server; beyond that, further ones are not kept. */
export const MAX_GAPS = 1000;

/** A question without an answer. Who asked, where and at what hour is not kept. */
export interface Gap {
  /** UTC, "2031-05-03". */
  readonly day: string;
  readonly question: string;
  /** unanswered: the articles did not answer. refused: somebody said that the passage was not an answer. */
  readonly kind: 'unanswered' | 'refused';
  /** The passage that was refused: full id of the article, and its sentences from 0. */
  readonly passage?: { readonly article: string; readonly sentences: readonly [first: number, last: number] };
}

/** True if what somebody asks there may be kept: the server wants it, and everybody in it can see the place. */
export function keepsGapsOf(
  { isHiddenPlace, isOverheard }: Pick<Requester, 'isHiddenPlace' | 'isOverheard'>,
  { keepsGaps }: Pick<GuildSettings, 'keepsGaps'>,
): boolean {
  return (keepsGaps ?? false) && !isHiddenPlace && !isOverheard;
}

/** Where gaps are kept: among the marks of a server, which a new version of the schema and `erase` know. */
type Marks = Pick<LibraryStore, 'marks' | 'setMark'>;

const PREFIX = 'gap:';
const DAY_UNITS = 'YYYY-MM-DD'.length;
const DAY_MS = 24 * 60 * 60_000;

/** Keeps a question, once a day for the same words; a question that names nobody and nothing any more is kept as it is left. */
export async function keepGap(marks: Marks, { question, kind, passage }: Omit<Gap, 'day'>, now: Date): Promise<void> {
  const words = withoutPeople(question);
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, words.toLowerCase(), passage ?? null]))
    .digest('hex');
  const name = `${PREFIX}${now.toISOString().slice(0, DAY_UNITS)}:${hash.slice(0, 16)}`;
  if ((await marks.marks(PREFIX)).size >= MAX_GAPS) return;
  await marks.setMark(name, JSON.stringify({ question: words, kind, ...(passage && { passage }) }));
}

/** The questions that are kept and not too old, the latest day first. One that cannot be read is left out. */
export async function keptGaps(marks: Marks, now: Date): Promise<readonly Gap[]> {
  const since = lastErasedDay(now);
  return [...(await marks.marks(PREFIX))]
    .flatMap(([name, value]) => gapOf(name, value) ?? [])
    .filter(({ day }) => day > since)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

function gapOf(name: string, value: string): Gap | undefined {
  try {
    return { day: name.slice(PREFIX.length, PREFIX.length + DAY_UNITS), ...JSON.parse(value) };
  } catch {
    return undefined;
  }
}

/** Erases what is too old, or all. */
export async function eraseGaps(marks: Marks, now: Date, which: 'old' | 'all' = 'old'): Promise<void> {
  const since = lastErasedDay(now);
  for (const name of (await marks.marks(PREFIX)).keys()) {
    const day = name.slice(PREFIX.length, PREFIX.length + DAY_UNITS);
    if (which === 'all' || day <= since) await marks.setMark(name, undefined);
  }
}

function lastErasedDay(now: Date): string {
  return new Date(now.getTime() - GAP_DAYS * DAY_MS).toISOString().slice(0, DAY_UNITS);
}

/** Questions that ask the same in other words. */
export interface LikeGaps {
  readonly gaps: readonly [Gap, ...Gap[]];
}

/** Share of their words that two questions have in common to count as alike. */
const MIN_LIKENESS = 0.5;

/** Terms of a question that are compared: each is compared with each, and a longer one is no question. */
const MAX_TERMS = 30;

/** Gaps put together by likeness, the most frequent first. */
export function alikeGaps(gaps: readonly Gap[]): readonly LikeGaps[] {
  const groups: { readonly terms: ReadonlySet<string>; readonly gaps: [Gap, ...Gap[]] }[] = [];
  for (const gap of gaps) {
    const terms = new Set(queryTerms(gap.question).slice(0, MAX_TERMS));
    const like = groups.find((group) => likeness(group.terms, terms) >= MIN_LIKENESS);
    if (like) like.gaps.push(gap);
    else groups.push({ terms, gaps: [gap] });
  }
  return groups.toSorted((a, b) => b.gaps.length - a.gaps.length);
}

/** Jaccard index. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
