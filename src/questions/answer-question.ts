import type { Answer, Evidence, Vote } from '../domain/answer.ts';
import type { AnswerType } from '../domain/answer-type.ts';
import { type Article, contains, type Quote, type Span } from '../domain/article.ts';
import { withLazyAnswerSpan } from '../domain/lazy-evidence.ts';
import { finish, type Steps } from '../domain/steps.ts';
import type { Library } from '../retrieval/library.ts';
import { sumOf } from '../scoring/linear-model.ts';
import { analyse } from './analysis/analyse.ts';
import { matcherOf } from './analysis/template-matcher.ts';
import { confidenceOf, DEFAULT_THRESHOLD, signVotes } from './answerability/confidence.ts';
import { unknownNames } from './answerability/unknown-names.ts';
import { extractAnswer } from './extraction/extract.ts';
import { type AskOptions, DEFAULT_LIMIT } from './model/ask-options.ts';
import { evidenceOf } from './model/evidence.ts';
import type { Passage } from './model/passage.ts';
import type { Question } from './model/question.ts';
import type { Utterance } from './model/utterance.ts';
import { quotationsWith } from './quotation-search.ts';
import { candidatesFrom, candidatesIn } from './ranking/candidates.ts';
import { isPronoun, isSpokenBy } from './ranking/quotation-speaker.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { spokenFirst } from './ranking/spoken-first.ts';
import { templates } from './templates/index.ts';

const match = matcherOf(templates);

/**
 * Answers a question from one article or the whole library: the template's rules rank the sentences, the best ones
 * come back as spans. An article that is not in the library, and a question without a word, give `nothing`.
 * @param typed the question as typed, or tokenised already
 */
export function answerQuestion(library: Library, typed: string | Utterance, options: AskOptions = {}): Answer {
  return finish(answerQuestionSteps(library, typed, options));
}

/** As `answerQuestion`; the event loop may turn between looking for candidates, ranking them and the rest. */
export function* answerQuestionSteps(
  library: Library,
  typed: string | Utterance,
  options: AskOptions = {},
): Steps<Answer> {
  const { article, limit = DEFAULT_LIMIT } = options;
  const matched = match(typed);
  if (!matched) return NOTHING;
  const question = analyse(matched, library);
  yield;
  const found = candidates(library, question, article);
  yield;
  const byScore = spokenFirst(question, rank(question, found, matched.template.rules));
  const ranked = withShortAnswerFirst(question, byScore);
  yield;
  const quoted = quotedEvidence(library, question, article);
  const signs =
    quoted.length > 0
      ? []
      : leastOf(signVotes(question, ranked), ranked === byScore ? [] : signVotes(question, byScore));
  const confidence = quoted.length > 0 ? 1 : confidenceOf(signs);
  const absent = unknownNames(library, question, article === undefined ? ranked : []);
  const threshold = options.threshold ?? matched.template.threshold ?? DEFAULT_THRESHOLD;
  return {
    kind: confidence >= threshold && absent.length === 0 ? 'found' : 'nothing',
    confidence,
    ranked: withQuoted(
      quoted,
      ranked.slice(0, limit).map((r) => answering(question, r)),
    ).slice(0, limit),
    absentNames: absent,
    target: matched.template.target ?? 'fact',
    words: matched.roles.words?.text,
    template: matched.template.name,
    slots: Object.fromEntries(Object.entries(matched.slots).map(([name, words]) => [name, words?.text ?? ''])),
    expects: question.expects,
    signs,
    threshold,
  };
}

/** The answer to a text without a word. */
const NOTHING: Answer = {
  kind: 'nothing',
  confidence: 0,
  ranked: [],
  absentNames: [],
  target: 'fact',
  template: '',
  slots: {},
};

/** Minimum number of words that identify a quotation without quotation marks; fewer occur in too many quotations. */
const MIN_QUOTED_WORDS = 3;

/** For "who said …": the quotations that contain exactly these words. */
function quotedEvidence(library: Library, question: Question, article: string | undefined): readonly Evidence[] {
  if (question.template.target !== 'speaker') return [];
  const words = question.quoted[0] ?? question.roles.words;
  if (words === undefined) return [];
  if (question.quoted.length === 0 && words.tokens.length < MIN_QUOTED_WORDS) return [];
  return quotationsWith(library, words.text, article, DEFAULT_LIMIT);
}

/** Of two sets of signs those that speak less for an answer: a passage that came before a better one is trusted no more than that. */
function leastOf(signs: readonly Vote[], others: readonly Vote[]): readonly Vote[] {
  return others.length > 0 && sumOf(others) < sumOf(signs) ? others : signs;
}

/** Types whose short answer is so plain that a passage without one hardly answers. */
const PLAIN_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  ...([
    'person',
    'place',
    'city',
    'country',
    'date',
    'year',
    'time',
    'count',
    'duration',
    'age',
    'money',
    'percent',
  ] as const),
  ...(['distance', 'speed', 'weight', 'temperature', 'frequency'] as const),
]);

/** Types that few sentences of an article have something of. */
const RARE_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  ...(['age', 'money', 'percent', 'distance', 'speed', 'weight', 'temperature', 'frequency'] as const),
]);

/** How far behind the best passage one with a short answer may stand and yet come before it, in log-odds … */
const CLOSE_BEHIND = 1.5;
/** … and if its kind is rare. */
const CLOSE_BEHIND_IF_RARE = 3;
/** Number of passages looked at. */
const MAX_LOOKED_AT = 4;

/** The best passage falls behind a close one that has a short answer, if it has none: it is of the asked matter, not of the kind. */
function withShortAnswerFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !PLAIN_TYPES.has(question.expects) || question.template.hasNoShortAnswer) return ranked;
  if (extractAnswer(question, best.candidate.passage)) return ranked;
  const within = RARE_TYPES.has(question.expects) ? CLOSE_BEHIND_IF_RARE : CLOSE_BEHIND;
  const next = ranked
    .slice(1, MAX_LOOKED_AT)
    .find((r) => r.score >= best.score - within && extractAnswer(question, r.candidate.passage));
  return next ? [next, ...ranked.filter((r) => r !== next)] : ranked;
}

/** Quotations first, then the sentences that they do not contain. */
function withQuoted(quoted: readonly Evidence[], ranked: readonly Evidence[]): Evidence[] {
  const isShown = (e: Evidence) => quoted.some((q) => q.article.id === e.article.id && contains(q.passage, e.passage));
  return [...quoted, ...ranked.filter((evidence) => !isShown(evidence))];
}

function candidates(library: Library, question: Question, article: string | undefined) {
  if (article === undefined) return candidatesFrom(library, question);
  const reading = library.reading(article);
  return reading ? candidatesIn(library, reading, question) : [];
}

/** Evidence from a ranked sentence, with the quotation if the question asks for words, and with the short answer. */
function answering(question: Question, { candidate, score, votes }: Ranked): Evidence {
  const { passage } = candidate;
  const { reading, sentence } = passage;
  const quote = question.asksForWords ? quoteOf(question, passage) : undefined;
  const evidence = evidenceOf(reading, [sentence.index, sentence.index], { quote, score, votes });
  return withLazyAnswerSpan(evidence, () => {
    const isSpeaker = question.expects === 'speaker' && quote?.speaker !== undefined;
    // The reply's first line names whom "she" means.
    if (isSpeaker && isPronoun(reading.article, quote.speaker)) return undefined;
    const answerSpan = isSpeaker ? withoutComma(reading.article, quote.speaker) : extractAnswer(question, passage);
    return answerSpan && contains(sentence, answerSpan) ? answerSpan : undefined;
  });
}

/** The span of a speaker without the comma that may end its clause: "Lind, who spoke on Monday,". */
function withoutComma(article: Article, { start, end }: Span): Span {
  return { start, end: article.text[end - 1] === ',' ? end - 1 : end };
}

/** The quotation asked about: one by the person asked about, else one that is not nested. */
function quoteOf({ speakerTerms }: Question, { quotes, reading }: Passage): Quote | undefined {
  return (
    quotes.find((quote) => isSpokenBy(reading.article, quote, speakerTerms)) ??
    quotes.find((quote) => !quote.nested) ??
    quotes[0]
  );
}
