import type { TaggedToken } from '../../text/grammar/tag.ts';
import type { Question } from '../model/question.ts';

/** Whether something goes to a place or comes from it. */
export type Direction = 'to' | 'from';

const GOING: ReadonlySet<string> = new Set(
  'bound fly flying flown go goes going gone head headed heading move moved moving sail sailing travel travelling'.split(
    ' ',
  ),
);

/**
 * The direction that a question for a place asks about: "where was it heading" to, "where did it take off from" from.
 * Undefined when it asks about none, or when the passage does not say it with that word.
 */
export function directionAsked({ tokens: asked }: Question, tokens: readonly TaggedToken[]): Direction | undefined {
  const keys = asked.map(({ key }) => key);
  const last = keys.at(-1);
  const isFrom = last === 'from' || keys[0] === 'from';
  const isTo = last === 'to' || keys[0] === 'to' || keys.some((key) => GOING.has(key));
  const direction = isFrom ? 'from' : isTo ? 'to' : undefined;
  return direction !== undefined && tokens.some(({ word }) => word === direction) ? direction : undefined;
}
