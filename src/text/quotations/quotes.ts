import type { NameMention, Quote, Sentence, Span } from '../../domain/article.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { firstClauseSubject, mainSubject } from '../grammar/subjects.ts';
import { isBe, isSign } from '../grammar/token-tests.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import { assembleQuotes } from './assemble.ts';
import { findMarks, type Mark } from './quotation-marks.ts';
import { type QuoteDraft, spanOfTokens } from './quote-draft.ts';
import { type NamedSpeaker, resolveSpeakers } from './sources/coreference.ts';
import { pronounOf } from './sources/pronouns.ts';
import { findStatements, type Statement, type StatementToken } from './statements.ts';

/**
 * All direct and indirect quotations, sorted by the start of their first part.
 * Marks → masked statements → cues → speakers and content → names of the speakers.
 */
export function findQuotes(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  tokens: readonly Token[] = tokenise(text),
): Quote[] {
  const marks = outsideNames(findMarks(text), names);
  const units = findStatements(text, sentences, marks, names, tokens);
  const drafts = assembleQuotes(units);
  const named = resolveSpeakers(text, names, drafts, subjectsOf(units), { marks, reports: reportsBehindCues(drafts) });
  const nameOf = new Map(drafts.map((draft, i) => [draft, named[i]!]));
  const quotes = drafts.map((draft) => {
    const name = innerName(text, draft, nameOf);
    return quoteOf(draft, name, isGuessedWrong(text, draft) ? undefined : draft.speaker?.span, sentences);
  });
  return quotes.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
}

/** "|Prof Ada Lind|, an expert, doubts that it was": the person who opens a statement, before a comma or a verb in the present. */
function openingPerson(tokens: readonly StatementToken[]): TokenRange | undefined {
  const from = tokens[0]?.name === undefined && tokens[0]?.capital ? 1 : 0;
  let to = from;
  while (tokens[to]?.name === 'person') to++;
  const next = tokens[to];
  return to > from && (isSign(next, ',') || next?.traits.inflection === 'present') ? { from: 0, to } : undefined;
}

/** "The conductor was |Bo Holm|": the name behind "be", where the sentence or a comma follows it. */
function personBehindBe(tokens: readonly StatementToken[], be: number): TokenRange | undefined {
  if (!isBe(tokens[be])) return undefined;
  let to = be + 1;
  while (tokens[to]?.name === 'person') to++;
  const ends = tokens[to] === undefined || isSign(tokens[to], ',.');
  return to > be + 1 && ends ? { from: be + 1, to } : undefined;
}

/** The marks that do not only enclose a nickname: `Emil "the Eel" Karst`. Both lists must be in text order. */
function outsideNames(marks: readonly Mark[], names: readonly NameMention[]): readonly Mark[] {
  let next = 0;
  return marks.filter((mark) => {
    while (next < names.length && names[next]!.end <= mark.start) next++;
    const name = names[next];
    return !(name && name.start < mark.start && mark.end < name.end);
  });
}

/** The subjects of the statements that have one, and of their clauses behind ":" and ";", in order. */
function subjectsOf(units: readonly Statement[]): Span[] {
  const subjects: Span[] = [];
  for (const { tokens } of units) {
    const run = mainSubject(tokens, tokens.length);
    const opening = run?.from === 0 ? undefined : openingPerson(tokens);
    if (opening) subjects.push(spanOfTokens(tokens, opening));
    if (run) subjects.push(spanOfTokens(tokens, run));
    const person = run && personBehindBe(tokens, run.to);
    if (person) subjects.push(spanOfTokens(tokens, person));
    for (let i = run?.to ?? tokens.length; i < tokens.length; i++) {
      const further = isSign(tokens[i], ':;') ? firstClauseSubject(tokens, i + 1, tokens.length) : undefined;
      if (further && further.from === i + 1) subjects.push(spanOfTokens(tokens, further));
    }
  }
  return subjects;
}

/** What stands behind its cue and is not in marks: whoever is its subject is told of and does not act. In text order. */
function reportsBehindCues(drafts: readonly QuoteDraft[]): Span[] {
  const reports: Span[] = [];
  for (const { parts, cue, nested, form } of drafts)
    if (cue && !nested && form !== 'direct') for (const part of parts) if (part.start >= cue.end) reports.push(part);
  return reports.sort((a, b) => a.start - b.start);
}

/** Inside a quotation "I" refers to its speaker, and "she" to nobody who is named outside it only. */
function innerName(text: string, draft: QuoteDraft, nameOf: ReadonlyMap<QuoteDraft, NamedSpeaker>): NamedSpeaker {
  const own = nameOf.get(draft)!;
  const { outer, speaker } = draft;
  if (!outer || !speaker) return own;
  const pronoun = pronounOf(text.slice(speaker.span.start, speaker.span.end));
  if (pronoun === undefined) return own;
  if (/^I\b/.test(text.slice(speaker.span.start, speaker.span.end))) {
    const name = nameOf.get(outer)?.name;
    return name ? { name, inferred: true } : own;
  }
  const before = text.slice(outer.parts[0]!.start, speaker.span.start);
  return own.name && before.includes(lastWordOf(own.name)) ? own : { inferred: false };
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Words that begin a sentence and are nobody: "One lesson is that …", "Specifically, …". */
const NOBODY =
  /^(?:One|These|This|That|Those|There|Some|More|Most|Here|Instead|Indeed|Then|Just|The|What|It|Its|In|For|Also|Such|Each|Both|Another)$/;

/** A quotation without a cue takes the subject of its sentence for its speaker, which may be nobody. */
function isGuessedWrong(text: string, { guessed, speaker }: QuoteDraft): boolean {
  return guessed && speaker !== undefined && NOBODY.test(text.slice(speaker.span.start, speaker.span.end));
}

function quoteOf(
  draft: QuoteDraft,
  named: NamedSpeaker,
  speaker: Span | undefined,
  sentences: readonly Sentence[],
): Quote {
  const { parts, form, open, nested, denied, cue } = draft;
  const first = sentenceAt(sentences, parts[0]!.start);
  const last = sentenceAt(sentences, parts.at(-1)!.end - 1);
  const inferred = draft.inferred || named.inferred;
  const quote: Writable<Quote> = { parts, form, open, nested, denied, sentences: [first, last], inferred };
  if (speaker) quote.speaker = speaker;
  if (named.name && (speaker || !draft.speaker)) quote.speakerName = named.name;
  if (named.others) quote.otherSpeakers = named.others;
  if (cue) quote.cue = cue;
  return quote;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The index of the last sentence that begins at or before an offset. */
function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
