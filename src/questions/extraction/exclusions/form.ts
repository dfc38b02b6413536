import { contains, isName, overlaps } from '../../../domain/article.ts';
import { NAMING } from '../../analysis/name-questions.ts';
import type { Group } from '../answer-groups.ts';
import { holdsReason } from '../features/content.ts';
import { kindMentions } from '../features/kind.ts';
import type { Shape } from '../span-shapes.ts';
import { countOfTag } from '../span-tokens.ts';
import type { Exclusion } from './exclusion.ts';

/** Shapes of spans that are part of a noun phrase. */
const PARTS = ['bare', 'modifier'] as const satisfies readonly Shape[];
const IS_PART: ReadonlySet<Shape> = new Set<Shape>(PARTS);

const BEGUN_BY_OF: ReadonlySet<Shape> = new Set<Shape>(['object', 'predicate', 'means', 'clause']);

/** It begins with "of" or "than", and so belongs to a word before it. */
export const beginsWithOf: Exclusion =
  ({ parsed: { tokens } }) =>
  ({ first, shape }) =>
    BEGUN_BY_OF.has(shape) && /^(?:of|than)$/.test(tokens[first]!.word);

/** Groups whose answers are things, not deeds. */
const OF_THINGS: ReadonlySet<Group> = new Set<Group>(['what', 'which', 'who', 'where', 'role']);
const RUNNING: ReadonlySet<Shape> = new Set<Shape>(['object', 'predicate', 'clause', 'long']);

/** It runs on past "and" into another deed ("moths and can live long"), or begins with "called". */
export const runsIntoDeed: Exclusion = ({ group, parsed: { tokens } }) => {
  if (!OF_THINGS.has(group)) return undefined;
  return ({ first, last, shape }) => {
    if (!RUNNING.has(shape)) return false;
    if (NAMING.has(tokens[first]!.word)) return true;
    return tokens.slice(first, last).some(({ tag }, i) => tag === 'and' && tokens[first + i + 1]?.tag === 'auxiliary');
  };
};

/** A number without its noun, where neither a count nor an age is asked for. */
export const isBareNumber: Exclusion = ({ group, question }) =>
  group === 'count' || question.expects === 'age' ? undefined : ({ shape }) => shape === 'bare';

/** It runs over a reason, where only the reason is asked for. */
export const runsOverReason: Exclusion = (x) => (x.group === 'why' ? (c) => holdsReason.value(c, x) > 0 : undefined);

/** The words before a noun that the question does not contain. */
export const isModifierOfOther: Exclusion =
  ({ matched }) =>
  ({ shape, last }) =>
    shape === 'modifier' && !matched[last];

const QUANTIFIED: ReadonlySet<Shape> = new Set<Shape>([
  ...PARTS,
  ...(['number', 'counted', 'typed', 'phrase', 'joined', 'date'] as const),
]);

/** It is no figure, where one is asked for and the passage has one of the kind. */
export const isNoFigure: Exclusion = (x) =>
  (x.group === 'number' || x.group === 'count') && kindMentions(x).length > 0
    ? ({ shape }) => !QUANTIFIED.has(shape)
    : undefined;

const NAMED: ReadonlySet<Shape> = new Set<Shape>(['name', 'titled', 'role', 'typed', 'owner']);

/** It is cut off before "of", where somebody is asked for: "the head | of the port". */
export const isCutBeforeOf: Exclusion = ({ group, parsed: { tokens } }) =>
  group === 'who' ? ({ shape, last }) => !NAMED.has(shape) && tokens[last]?.word === 'of' : undefined;

/** Groups answered by a name, a place or a number; a verb in the span means that it is too long. */
const NOMINAL: ReadonlySet<Group> = new Set<Group>(['who', 'where', 'count', 'number']);
const VERBAL: ReadonlySet<Shape> = new Set<Shape>(['predicate', 'infinitive', 'reason']);

/** It contains a verb, where a name, a place or a number is asked for. */
export const holdsVerb: Exclusion = (x) =>
  NOMINAL.has(x.group)
    ? (c) =>
        !IS_PART.has(c.shape) &&
        (VERBAL.has(c.shape) || (c.shape !== 'clause' && countOfTag(c, x, 'verb', c.first) > 0))
    : undefined;

/** It begins with the day of what stands before it: "asked the port on | Monday to lower its fees". */
export const runsOnFromDay: Exclusion = ({ group, passage: { mentions }, parsed: { tokens } }) => {
  if (group === 'when') return undefined;
  const days = mentions.filter(({ kind }) => kind === 'date');
  const followed = days.filter(({ end }) => tokens.find((token) => token.start >= end)?.tag === 'to');
  if (followed.length === 0) return undefined;
  return (c) => followed.some((day) => day.start <= c.start && c.start < day.end && day.end < c.end);
};

const MAY_CUT_NAMES: ReadonlySet<Shape> = new Set<Shape>([...PARTS, 'typed', 'owner']);

/** It contains only part of a name. */
export const cutsName: Exclusion = ({ passage: { mentions } }) => {
  const names = mentions.filter(isName);
  return (c) => !MAY_CUT_NAMES.has(c.shape) && names.some((name) => overlaps(name, c) && !contains(c, name));
};
