import { type Answer, type Evidence, speakerOf } from '../../domain/answer.ts';
import { KINDS_OF } from '../../domain/answer-type.ts';
import { wordsOf } from '../../domain/article.ts';
import { evidenceWith } from '../../domain/lazy-evidence.ts';
import { contentTerms, termOf, tokensIn } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import { namesWithin } from '../model/names-within.ts';
import { passagesOf } from '../model/passage.ts';
import { articleHolds } from '../ranking/features/article-holds.ts';
import { idfMatch } from '../ranking/features/idf-match.ts';
import { jaccard, SAME_CONTENT } from '../ranking/jaccard.ts';
import { agree, areComparable, type Figure, figureOf, figuresIn, isSameFigure } from './figures.ts';
import { relativeScore, voteOf } from './relative-score.ts';

/** Minimum match of a passage, relative to the best one's, for the two to be compared. */
const AS_GOOD_A_MATCH = 0.9;
/** The same when the article contains the terms that the passage leaves out ("the hall" for "the swimming hall"). */
const GOOD_MATCH_IN_ARTICLE = 0.6;
/** Minimum relative score for comparison with the best passage. */
const AS_CLOSE = 0.75;

/**
 * With more distinct figures than this they probably belong to different things: "how many were hurt?" in a library of
 * accidents.
 */
const MAX_FIGURES = 4;

/** Merges passages of several articles that report the same, and points out where articles give different figures. */
export function fuse(library: Library, answer: Answer): Answer {
  const ranked = mergeSame(library, answer.ranked);
  const told = answer.kind === 'found' ? figuresTold(library, { ...answer, ranked }) : [];
  const [first] = told;
  if (!first) return { ...answer, ranked };
  const merged = told.map(asEvidence);
  if (told.length > 1) return { ...answer, ranked: withoutThose(ranked, told), differing: newestFirst(merged) };
  return first.also.length > 0
    ? { ...answer, ranked: [merged[0]!, ...withoutThose(ranked, told).slice(1)] }
    : { ...answer, ranked };
}

/** A figure with its best passage and the passages of other articles that agree. */
interface FigureTold {
  readonly evidence: Evidence;
  readonly figure: Figure;
  readonly also: Evidence[];
}

function asEvidence({ evidence, figure: { start, end }, also }: FigureTold): Evidence {
  const alsoIn = [...(evidence.alsoIn ?? []), ...also];
  return evidenceWith(evidence, { answerSpan: { start, end }, ...(alsoIn.length > 0 && { alsoIn }) });
}

/** Removes passages that are already listed with a figure. */
function withoutThose(ranked: readonly Evidence[], told: readonly FigureTold[]): Evidence[] {
  return ranked.filter((evidence) => !told.some(({ also }) => also.includes(evidence)));
}

/**
 * A later article may correct an earlier one. When a date is missing, or is what a member says of a post, articles that are
 * vouched for go first, else the order is kept.
 */
function newestFirst(differing: readonly Evidence[]): readonly Evidence[] {
  const unvouched = ({ article }: Evidence) => Number(article.unvouched ?? false);
  if (differing.some(unvouched)) return differing.toSorted((a, b) => unvouched(a) - unvouched(b));
  const days = new Map(differing.map((evidence) => [evidence, evidence.article.publishedAt ?? '']));
  if ([...days.values()].includes('')) return differing;
  return [...differing].sort((a, b) => (days.get(a)! < days.get(b)! ? 1 : days.get(a)! > days.get(b)! ? -1 : 0));
}

/** A passage with its content words, which are compared first. */
interface Told {
  readonly evidence: Evidence;
  readonly terms: ReadonlySet<string>;
  readonly also: Evidence[];
}

/** The best passage for each fact, with those of other articles that report it in nearly the same words. */
function mergeSame(library: Library, ranked: readonly Evidence[]): readonly Evidence[] {
  const kept: Told[] = [];
  for (const evidence of ranked) {
    const told: Told = { evidence, terms: termsToldBy(library, evidence), also: [] };
    const same = kept.find((known) => isOfAnother(known, evidence) && tellSame(library, known, told));
    if (same) same.also.push(evidence);
    else kept.push(told);
  }
  return kept.map(({ evidence, also }) => (also.length > 0 ? evidenceWith(evidence, { alsoIn: also }) : evidence));
}

/**
 * Content terms of a passage; for a quotation only those of the quoted words, since newspapers introduce the same
 * quotation differently.
 */
function termsToldBy(library: Library, { article, passage, quote, sentences: [index] }: Evidence): ReadonlySet<string> {
  const reading = library.reading(article.id);
  const sentence = reading?.sentences[index];
  const isSentence = sentence?.start === passage.start && sentence.end === passage.end;
  if (reading && isSentence && !quote) return passagesOf(library, reading).at(index).content;
  const spans = quote ? quote.parts : [passage];
  return new Set(contentTerms(spans.flatMap((span) => tokensIn(wordsOf(article, span)))));
}

function isOfAnother({ evidence, also }: Told, { article }: Evidence): boolean {
  return [evidence, ...also].every((one) => one.article.id !== article.id);
}

function tellSame(library: Library, one: Told, other: Told): boolean {
  if (jaccard(one.terms, other.terms) < SAME_CONTENT) return false;
  const [a, b] = [one.evidence, other.evidence];
  return (
    haveSameFigures(library, a, b) &&
    haveSamePeople(library, a, b) &&
    sameSpeaker(a, b) &&
    negations(a) === negations(b)
  );
}

/** Of a quotation only in the quoted words, as for the content terms. */
function negations({ article, passage, quote }: Evidence): number {
  return negationsIn((quote?.parts ?? [passage]).map((span) => wordsOf(article, span)).join(' '));
}

function haveSameFigures(library: Library, a: Evidence, b: Evidence): boolean {
  const [figures, others] = [a, b].map((evidence) => {
    const reading = library.reading(evidence.article.id);
    return reading ? figuresIn(reading, evidence) : [];
  });
  return !figures!.some((figure) => contradicts(figure, figures!, others!));
}

/** True when the other passage gives a different value for the figure and not also the same one. */
function contradicts(figure: Figure, own: readonly Figure[], others: readonly Figure[]): boolean {
  const rivals = others.filter((other) => areComparable(figure, other));
  if (rivals.length === 0 || rivals.some((rival) => agree(figure, rival))) return false;
  return rivals.some((rival) => !own.some((one) => areComparable(one, rival) && agree(one, rival)));
}

/** True unless each names a person that the other does not: one may omit people but not replace them. */
function haveSamePeople(library: Library, a: Evidence, b: Evidence): boolean {
  const [people, others] = [a, b].map((evidence) => peopleIn(library, evidence));
  return people!.every((name) => others!.includes(name)) || others!.every((name) => people!.includes(name));
}

/** People by surname, since an article may omit the given name. */
function peopleIn(library: Library, { article, passage }: Evidence): string[] {
  const reading = library.reading(article.id);
  const people = reading ? namesWithin(reading, passage).filter(({ kind }) => kind === 'person') : [];
  return people.map(({ canonical }) => surname(canonical));
}

function sameSpeaker(a: Evidence, b: Evidence): boolean {
  const [one, other] = [speakerOf(a)?.name, speakerOf(b)?.name];
  return one === undefined || other === undefined || surname(one) === surname(other);
}

const surname = (name: string) => termOf(name.slice(name.lastIndexOf(' ') + 1));

/**
 * The figures in good passages of several articles when a question asks for a number or date, best first; empty when
 * the best passage has none.
 */
function figuresTold(library: Library, { ranked, expects }: Answer): FigureTold[] {
  const kinds = (expects && KINDS_OF[expects]) ?? [];
  const [best] = ranked;
  if (!best || !kinds.some((kind) => FIGURE_KINDS.has(kind))) return [];
  const told: FigureTold[] = [];
  const articles = new Set<string>();
  for (const evidence of ranked.filter((e) => isAsGood(e, best))) {
    if (articles.has(evidence.article.id)) continue;
    const reading = library.reading(evidence.article.id);
    const figure = reading && figureOf(reading, evidence, kinds);
    // Nothing is told unless the best passage has a figure; finding another takes long.
    if (!figure && evidence === best) return [];
    if (!figure) continue;
    articles.add(evidence.article.id);
    if (told[0] && !areComparable(told[0].figure, figure)) continue;
    const agreeing = told.find((one) => agree(one.figure, figure));
    if (agreeing && isSameFigure(agreeing.figure, figure)) agreeing.also.push(evidence);
    if (agreeing) continue;
    if (told.length === MAX_FIGURES) return [];
    told.push({ evidence, figure, also: [] });
  }
  return told;
}

const FIGURE_KINDS = new Set([
  'date',
  'count',
  'money',
  'percent',
  'ordinal',
  'duration',
  'age',
  'distance',
  'measure',
]);

function isAsGood(evidence: Evidence, best: Evidence): boolean {
  if (evidence === best) return true;
  const inArticle = voteOf(evidence, articleHolds) >= voteOf(best, articleHolds);
  const share = inArticle ? GOOD_MATCH_IN_ARTICLE : AS_GOOD_A_MATCH;
  return relativeScore(evidence, best) >= AS_CLOSE && voteOf(evidence, idfMatch) >= share * voteOf(best, idfMatch);
}
