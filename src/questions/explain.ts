import type { Answer, Evidence, Vote } from '../domain/answer.ts';
import type { AnswerType } from '../domain/answer-type.ts';
import { fittingPatterns } from './analysis/template-matcher.ts';
import { bias } from './answerability/features/bias.ts';
import { SIGNS } from './answerability/features/index.ts';
import type { Utterance } from './model/utterance.ts';
import { RULES } from './ranking/features/index.ts';
import { quotedWords } from './ranking/features/quoted-words.ts';
import { templates } from './templates/index.ts';

/** Explanation of an answer. */
export interface Explanation {
  /** In order. */
  readonly lines: readonly string[];
  /** The passage that came second, where the answer does not show it. */
  readonly runnerUp?: Evidence;
}

/** Number of differences between winner and runner-up that are listed, largest first. */
const MAX_DIFFERENCES = 3;
/** Number of votes listed individually; the rest are summed. */
const MAX_VOTES = 6;
/** Score differences below this are treated as ties. */
const MIN_DIFFERENCE = 0.005;

const RULE_SAYS: ReadonlyMap<string, string> = new Map(RULES.map((rule) => [rule.name, rule.says]));
const SIGN_SAYS: ReadonlyMap<string, string> = new Map(SIGNS.map((sign) => [sign.name, sign.says]));
const ABOUT: ReadonlyMap<string, string> = new Map(templates.map(({ name, about }) => [name, about]));

/** Description of each answer type. */
const LOOKED_FOR: Readonly<Record<AnswerType, string>> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
  city: 'a town or city',
  country: 'a country',
  name: 'a name',
  'first-name': 'a first name',
  'last-name': 'a last name',
  title: 'a title',
  role: 'who somebody is',
  date: 'a date or time',
  year: 'a year',
  time: 'a time of day',
  duration: 'how long something lasts',
  age: 'an age',
  count: 'a count',
  score: 'the score of a match',
  money: 'a sum of money',
  amount: 'an amount',
  frequency: 'how often',
  percent: 'a percentage',
  distance: 'a distance',
  size: 'a size',
  weight: 'a weight',
  speed: 'a speed',
  temperature: 'a temperature',
  magnitude: 'the strength of a quake or a storm',
  measure: 'a measure',
  ordinal: 'a place in an order',
  nationality: 'a nationality',
  language: 'a language',
  religion: 'a religion',
  colour: 'a colour',
  reason: 'a reason',
  cause: 'what caused it',
  consequence: 'what came of it',
  manner: 'how something is done',
  definition: 'what it is',
  description: 'a description',
  quotation: 'what somebody said',
  opinion: 'what somebody thinks',
  speaker: 'who said it',
  event: 'what happened',
  action: 'what somebody did',
  thing: 'a thing',
  anything: 'any passage that fits',
};

/**
 * Explains what was understood, the winner's votes, why the runner-up lost, how sure the answer is, and why it is none.
 * @param shown the passages that are shown anyway
 * @param question the question as it was answered, to name the patterns that also fitted it
 */
export function explain(answer: Answer, shown: readonly Evidence[] = [], question?: string | Utterance): Explanation {
  const [first, second] = answer.ranked;
  const isShown = shown.some((e) => e.article.id === second?.article.id && e.passage.start === second.passage.start);
  return {
    lines: [
      questionLine(answer),
      ...(question === undefined ? [] : patternLines(question)),
      ...(first ? winnerLines(first) : ['No passage was found.']),
      ...(first && second ? runnerUpLines(first, second) : []),
      ...confidenceLines(answer),
    ],
    ...(second && !isShown && { runnerUp: second }),
  };
}

/** "Understood as: when something happened. Looked for: a date or time." */
function questionLine({ template, slots, expects }: Answer): string {
  const held = Object.entries(slots).filter(([name]) => !UNLISTED_SLOTS.has(name));
  const listed = held.map(([name, words]) => `${name} “${words}”`).join(', ');
  const kind = expects === undefined ? undefined : LOOKED_FOR[expects];
  const understood = `Understood as: ${ABOUT.get(template) ?? template}${listed === '' ? '' : ` (${listed})`}.`;
  return kind ? `${understood} Looked for: ${kind}.` : understood;
}

/** The pattern that took the question, and those of other templates that fitted too, each with what decided against it. */
function patternLines(question: string | Utterance): string[] {
  const [winner, ...others] = fittingPatterns(templates, question);
  if (!winner) return [];
  return [
    `Pattern: “${winner.pattern}” (${winner.template}).${others.length > 0 ? ' Others fitted, but each' : ''}`,
    ...others
      .slice(0, MAX_PATTERNS)
      .map(({ template, pattern, lostBecause }) => `  ${lostBecause}: “${pattern}” (${template})`),
  ];
}

/** Patterns listed beside the one that took the question: the next best ones. */
const MAX_PATTERNS = 3;

/** Slots that take the words which no other slot takes. */
const UNLISTED_SLOTS: ReadonlySet<string> = new Set(['rest', 'lead']);

/** The largest votes, and the sum of the smaller ones. */
function winnerLines(winner: Evidence): string[] {
  if (isQuoted(winner)) return [`First: ${placeOf(winner)}. It holds the very words in a quotation, which goes first.`];
  if (winner.isConfirmed)
    return [`First: ${placeOf(winner)}. A moderator confirmed it for a question like this one, so it goes first.`];
  const votes = [...winner.votes].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const [large, small] = [votes.slice(0, MAX_VOTES), votes.slice(MAX_VOTES)];
  const rest = small.reduce((sum, { weight }) => sum + weight, 0);
  return [
    `First: ${placeOf(winner)}, with ${pointsOf(winner)}, because it`,
    ...large.map(({ rule, weight }) => `  ${signed(weight)} ${wordsFor(rule)}`),
    ...(small.length > 0
      ? [`  ${signed(rest)} for ${small.length === 1 ? 'one smaller thing' : `${small.length} smaller things`}`]
      : []),
  ];
}

function runnerUpLines(winner: Evidence, second: Evidence): string[] {
  const place = `Runner-up: ${placeOf(second)}, with ${pointsOf(second)}`;
  if (winner.isConfirmed) return [`${place}.`];
  if (isQuoted(winner))
    return [isQuoted(second) ? `Runner-up: ${placeOf(second)}; it holds the words too.` : `${place}.`];
  const lost = differences(winner, second).slice(0, MAX_DIFFERENCES);
  return [
    lost.length > 0 ? `${place}. What it lost most by: the first` : `${place}.`,
    ...lost.map(({ rule, weight }) => `  ${signed(-weight)} ${wordsFor(rule)}`),
  ];
}

/** The winner's advantage over the other passage for each rule, largest first. */
function differences(winner: Evidence, other: Evidence): Vote[] {
  const rules = new Set([...winner.votes, ...other.votes].map(({ rule }) => rule));
  return [...rules]
    .map((rule) => ({ rule, weight: weightOf(winner, rule) - weightOf(other, rule) }))
    .filter(({ weight }) => weight >= MIN_DIFFERENCE)
    .sort((a, b) => b.weight - a.weight);
}

function weightOf({ votes }: Evidence, rule: string): number {
  return votes.find((vote) => vote.rule === rule)?.weight ?? 0;
}

/** The confidence, the signs for and against it by weight, and the reason when there is no answer. */
function confidenceLines(answer: Answer): string[] {
  const { confidence, threshold, signs = [] } = answer;
  const needed = threshold === undefined ? '' : `; ${percent(threshold)} is needed`;
  const listed = signs.filter(({ weight }) => Math.abs(weight) >= MIN_DIFFERENCE).sort((a, b) => b.weight - a.weight);
  const speaking = (way: string, side: readonly Vote[]) =>
    side.length > 0 ? [way, ...side.map(({ rule, weight }) => `  ${signed(weight)} ${signWords(rule)}`)] : [];
  return [
    `How sure it is that this answers: ${percent(confidence)}${needed}.`,
    ...speaking(
      'For it:',
      listed.filter(({ weight }) => weight > 0),
    ),
    ...speaking('Against it:', listed.filter(({ weight }) => weight < 0).reverse()),
    ...verdictLine(
      answer,
      listed.findLast(({ rule, weight }) => weight < 0 && rule !== bias.name),
    ),
  ];
}

function verdictLine({ kind, absentNames }: Answer, heaviest: Vote | undefined): string[] {
  if (absentNames.length > 0)
    return [`Not taken for an answer: no article names “${absentNames.join('”, “')}”, which alone decides.`];
  if (kind === 'found') return [];
  const why = heaviest ? `what speaks against it most: ${signWords(heaviest.rule)}` : 'too little speaks for it';
  return [`Not taken for an answer; ${why}.`];
}

function placeOf({ article, sentences }: Evidence): string {
  const title = article.title === '' ? '' : ` of “${article.title}”`;
  return `sentence ${sentences[0] + 1}${title}`;
}

const pointsOf = ({ score }: Evidence) => `${score.toFixed(2)} points`;

/** True for a quotation that contains exactly the words asked about; it has no other votes. */
const isQuoted = ({ votes }: Evidence) => votes.length === 1 && votes[0]!.rule === quotedWords.name;

/** Never "100 %": rules give no certainty. */
const percent = (share: number) => `${Math.min(MAX_PERCENT, Math.round(100 * share))} %`;
const MAX_PERCENT = 99;

const wordsFor = (rule: string) => RULE_SAYS.get(rule) ?? rule;
const signWords = (rule: string) => SIGN_SAYS.get(rule) ?? rule;

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
