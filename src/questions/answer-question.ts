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
import { shortAnswerFirst } from './extraction/short-answer-first.ts';
import { type AskOptions, DEFAULT_LIMIT } from './model/ask-options.ts';
import type { Candidate } from './model/candidate.ts';
import { evidenceOf } from './model/evidence.ts';
import type { Passage } from './model/passage.ts';
import type { Question } from './model/question.ts';
import type { Utterance } from './model/utterance.ts';
import { quotationsWith } from './quotation-search.ts';
import { candidateSteps, candidatesIn } from './ranking/candidates.ts';
import { isPronoun, isSpokenBy } from './ranking/quotation-speaker.ts';
import { type Ranked, rankSteps } from './ranking/rank.ts';
import { spokenFirst } from './ranking/spoken-first.ts';
import { templates } from './templates/index.ts';

/** The template of a question, of all that there are. */
export const matchTemplate = matcherOf(templates);

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
  const matched = matchTemplate(typed);
  if (!matched) return NOTHING;
  const question = analyse(matched, library);
  yield;
  const found = yield* candidates(library, question, article);
  yield;
  const byScore = spokenFirst(question, yield* rankSteps(question, found, matched.template.rules));
  yield;
  const ranked = shortAnswerFirst(question, byScore);
  yield;
  const quoted = quotedEvidence(library, question, article);
  const signs =
    quoted.length > 0
      ? []
      : leastOf(question, signVotes(question, ranked), ranked === byScore ? [] : signVotes(question, byScore));
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

/**
 * Of two sets of signs those that speak less for an answer: a passage that came before a better one is trusted no more than
 * that. That the better one has nothing of the asked kind is why it gave way, and says nothing where that kind is seldom told.
 */
function leastOf({ expects }: Question, signs: readonly Vote[], former: readonly Vote[]): readonly Vote[] {
  const others = SELDOM.has(expects) ? former.filter(({ rule }) => !WITHOUT_KIND.has(rule)) : former;
  return others.length > 0 && sumOf(others) < sumOf(signs) ? others : signs;
}

const SELDOM: ReadonlySet<AnswerType> = new Set<AnswerType>(['magnitude', 'frequency', 'speed', 'temperature']);

/** Signs that the passage has nothing of the asked kind. */
const WITHOUT_KIND: ReadonlySet<string> = new Set(['kind-missing', 'figure-kind', 'figure-missing']);

/** Quotations first, then the sentences that they do not contain. */
function withQuoted(quoted: readonly Evidence[], ranked: readonly Evidence[]): Evidence[] {
  const isShown = (e: Evidence) => quoted.some((q) => q.article.id === e.article.id && contains(q.passage, e.passage));
  return [...quoted, ...ranked.filter((evidence) => !isShown(evidence))];
}

function* candidates(library: Library, question: Question, article: string | undefined): Steps<Candidate[]> {
  if (article === undefined) return yield* candidateSteps(library, question);
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
