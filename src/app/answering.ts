import { type Answer, type Evidence, speakerOf } from '../domain/answer.ts';
import { type Span, wordsOf } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { findPhrase } from '../retrieval/phrases.ts';
import { type Block, evidence, line, list, type Reply } from './reply.ts';

/** Passages shown at first: three hold the answer far more often than one, and more are a wall. */
export const SHOWN_PASSAGES = 3;

/** A passage with at least this share of the best one's score is as good a guess. */
const CLOSE = 0.85;

/** What a question in an empty library gets. */
export const NO_ARTICLES = 'There are no articles yet. A moderator adds one with /ingest.';

/** The template whose answer is a speaker. */
const WHO_SAID = 'who-said';
/** The template whose answer is one person's words. */
const WHAT_SAID = 'what-said';
/** The kind of answer that plain words get. */
const SEARCH = 'search';

/** How an answer is shown when not as usual. */
interface Showing {
  /** Lines that tell how it was found. */
  readonly explanation?: readonly string[];
  /** Passages shown; default `SHOWN_PASSAGES`. */
  readonly passages?: number;
}

/** A question's answer in the interface's words: a short line, then the passages, then how it was found if asked. */
export function answerReply(library: Library, answer: Answer, showing: Showing = {}): Reply {
  const { explanation = [], passages = SHOWN_PASSAGES } = showing;
  const blocks = library.readings().length === 0 ? [line(NO_ARTICLES)] : answerBlocks(answer, passages);
  const votes = explanation.length > 0 ? [line('How this was found:'), list(explanation)] : [];
  return { blocks: [...blocks, ...votes], answer: answer.kind, confidence: answer.confidence };
}

function answerBlocks(answer: Answer, passages: number): Block[] {
  if (answer.kind === 'nothing') return nothingBlocks(answer, withoutRepeats(answer.ranked.slice(0, passages)));
  const good = goodOnes(answer);
  const shown = withoutRepeats(good.slice(0, passages));
  const first = answer.template === WHO_SAID ? speakersLine(shown) : `${articlesOf(shown)}:`;
  return [line(first), ...shown.map(evidence), ...moreLine(good.length - shown.length)];
}

/**
 * The passages worth showing: all that a search found; for "who said", those with the very words; else the best and
 * what comes close to it, for "what did … say" by the same speaker.
 */
function goodOnes({ ranked, template, slots }: Answer): readonly Evidence[] {
  if (template === SEARCH) return ranked;
  const { words } = slots;
  if (template === WHO_SAID && words !== undefined) {
    const holding = ranked.filter((e) => findPhrase(wordsOf(e.article, e.passage), words).length > 0);
    if (holding.length > 0) return holding;
  }
  const close = ranked.filter((e) => e.score >= (ranked[0]?.score ?? 0) * CLOSE);
  const speaker = template === WHAT_SAID && ranked[0] ? speakerOf(ranked[0])?.name : undefined;
  return speaker === undefined ? close : close.filter((e) => speakerOf(e)?.name === speaker);
}

function nothingBlocks({ absentNames }: Answer, shown: readonly Evidence[]): Block[] {
  return [
    line('The articles do not answer this.'),
    ...(absentNames.length > 0 ? [line(`No article names ${listed(absentNames, 'or')}.`)] : []),
    ...(shown.length > 0 ? [line('The closest passages:'), ...shown.map(withoutFocus).map(evidence)] : []),
  ];
}

/** A passage that does not answer has no short answer to mark. */
function withoutFocus({ focus: _, ...e }: Evidence): Evidence {
  return e;
}

function articlesOf(shown: readonly Evidence[]): string {
  const articles = new Set(shown.map((e) => e.article.id)).size;
  return articles > 1 ? `${articles} articles say` : 'The article says';
}

/** Who said the words, each person once; what is worked out, unnamed or denied is told as such. */
function speakersLine(shown: readonly Evidence[]): string {
  const denied = shown.filter((e) => e.quote?.denied);
  const said = shown.filter((e) => e.quote && !e.quote.denied);
  if (said.length === 0 && denied.length > 0) return `${people(denied)} did not say it, the article says.`;
  const names = people(said);
  if (names !== '') return `Said by ${names}.`;
  return said.length > 0
    ? 'The articles do not say who said it.'
    : 'The words stand there, but nobody is quoted with them.';
}

function people(shown: readonly Evidence[]): string {
  const byName = new Map<string, boolean>();
  for (const e of shown) {
    const speaker = speakerOf(e);
    if (!speaker) continue;
    // A speaker without a name keeps the article's words in marks: said by “the minister”.
    const name = e.quote?.speakerName ? speaker.name : `“${speaker.name}”`;
    byName.set(name, (byName.get(name) ?? true) && speaker.inferred);
  }
  return listed(
    [...byName].map(([name, inferred]) => (inferred ? `${name} (inferred)` : name)),
    'and',
  );
}

/** Passages near one another share neighbours: each sentence is shown once, a passage as what it is. */
function withoutRepeats(shown: readonly Evidence[]): Evidence[] {
  const result: Evidence[] = [];
  for (const [i, e] of shown.entries()) {
    const taken = [...result.map((above) => above.context), ...shown.slice(i + 1).map((below) => below.passage)];
    const articles = [...result, ...shown.slice(i + 1)].map((other) => other.article.id);
    result.push({
      ...e,
      context: between(
        taken.filter((_, at) => articles[at] === e.article.id),
        e,
      ),
    });
  }
  return result;
}

/** The context as far as nothing of it is shown elsewhere. */
function between(taken: readonly Span[], { context, passage }: Evidence): Span {
  return {
    start: Math.max(context.start, ...taken.map((t) => t.end).filter((end) => end <= passage.start)),
    end: Math.min(context.end, ...taken.map((t) => t.start).filter((start) => start >= passage.end)),
  };
}

function moreLine(more: number): Block[] {
  if (more <= 0) return [];
  return [line(more === 1 ? 'One more passage is close.' : `${more} more passages are close.`)];
}

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[], joint: 'and' | 'or'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

/** "1 sentence", "2 sentences". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
