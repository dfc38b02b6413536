import type { Answer, Evidence, Vote } from '../domain/answer.ts';
import type { AnswerType } from './answer-type.ts';
import type { Sign } from './confidence.ts';
import { RULES } from './rules/index.ts';
import { templates } from './templates/index.ts';

/** Why an answer is what it is. */
export interface Explanation {
  /** One after the other. */
  readonly lines: readonly string[];
  /** The passage that came second. */
  readonly runnerUp?: Evidence;
}

/** Differences to the winner that are told of the runner-up: the largest ones decide. */
const TOLD_DIFFERENCES = 3;
/** Points below which a difference is none. */
const SMALLEST = 0.005;

const SAYS: ReadonlyMap<string, string> = new Map(RULES.map((rule) => [rule.name, rule.says]));
const ABOUT: ReadonlyMap<string, string> = new Map(templates.map(({ name, about }) => [name, about]));

/** What is looked for, in words. */
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

/** What the signs of confidence mean, in words. */
const SIGN_SAYS: Readonly<Record<Sign | 'bias', string>> = {
  bias: 'before anything is known',
  'in-article': "how much of the question the passage's article holds",
  'in-passage': 'how much of the question the passage itself holds',
  score: "the passage's points",
  gap: 'how far the next article falls behind',
  unknown: 'words of the question that no article holds',
  'kind-missing': 'the kind of answer is missing from the passage',
  'said-when': 'its dates tell only when something was said',
  'speaker-silent': 'the article reports no words of the one who is asked about',
  'says-little': 'the question says little',
  denial: 'the question asks what is not so, and the passage denies nothing',
  opposite: 'the passage says the opposite of a word of the question',
  'names-far': 'names of the question are neither in the passage nor beside it',
  'names-elsewhere': "names of the question are not in the passage's article",
  numbers: 'the passage has other numbers or years than the question',
  'other-kind': 'the passage has a noun of the question with another word before it',
  'figure-missing': 'a figure is asked for, and there is none in the passage or beside it',
};

/** Tells the template, what was looked for, the winner's votes, why the runner-up lost, and how sure the answer is. */
export function explain(answer: Answer): Explanation {
  const [first, second] = answer.ranked;
  return {
    lines: [
      ...questionLines(answer),
      ...(first ? winnerLines(first) : ['No passage was found.']),
      ...(first && second ? runnerUpLines(first, second) : []),
      ...confidenceLines(answer),
    ],
    ...(second && { runnerUp: second }),
  };
}

function questionLines({ template, slots, expects }: Answer): string[] {
  const about = ABOUT.get(template);
  const held = Object.entries(slots).map(([name, words]) => `${name}: “${words}”`);
  const kind = expects === undefined ? undefined : LOOKED_FOR[expects as AnswerType];
  return [
    `Taken as a question of the kind “${template}”${about ? ` (${about})` : ''}${held.length > 0 ? `; ${held.join(', ')}` : ''}.`,
    ...(kind ? [`Looked for: ${kind}.`] : []),
  ];
}

function winnerLines(winner: Evidence): string[] {
  const votes = [...winner.votes].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return [`First: ${placeOf(winner)}.`, ...votes.map(({ rule, weight }) => `  ${signed(weight)} ${wordsFor(rule)}`)];
}

function runnerUpLines(winner: Evidence, second: Evidence): string[] {
  const lost = differences(winner, second).slice(0, TOLD_DIFFERENCES);
  return [
    `Runner-up: ${placeOf(second)}${lost.length > 0 ? '; it lost most by' : '.'}`,
    ...lost.map(({ rule, weight }) => `  ${signed(-weight)} ${wordsFor(rule)}`),
  ];
}

/** What the winner got more than the other from each rule, the largest first. */
function differences(winner: Evidence, other: Evidence): Vote[] {
  const rules = new Set([...winner.votes, ...other.votes].map(({ rule }) => rule));
  return [...rules]
    .map((rule) => ({ rule, weight: weightOf(winner, rule) - weightOf(other, rule) }))
    .filter(({ weight }) => weight >= SMALLEST)
    .sort((a, b) => b.weight - a.weight);
}

function weightOf({ votes }: Evidence, rule: string): number {
  return votes.find((vote) => vote.rule === rule)?.weight ?? 0;
}

function confidenceLines({ confidence, threshold, signs = [], absentNames }: Answer): string[] {
  const needed = threshold === undefined ? '' : `, ${threshold.toFixed(2)} needed`;
  const told = signs.filter(({ weight }) => Math.abs(weight) >= SMALLEST);
  return [
    `Confidence: ${confidence.toFixed(2)}${needed}${told.length > 0 ? ', from' : ''}`,
    ...told.map(({ rule, weight }) => `  ${signed(weight)} ${SIGN_SAYS[rule as Sign] ?? rule}`),
    ...(absentNames.length > 0 ? ['A name that no article holds is asked about: that alone decides.'] : []),
  ];
}

function placeOf({ article, sentences, score }: Evidence): string {
  const title = article.title === '' ? '' : ` of “${article.title}”`;
  return `sentence ${sentences[0] + 1}${title}, ${score.toFixed(2)} points`;
}

function wordsFor(rule: string): string {
  return SAYS.get(rule) ?? rule;
}

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
