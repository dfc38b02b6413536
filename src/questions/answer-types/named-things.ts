import type { Span } from '../../domain/article.ts';
import { isStopWord, termOf } from '../../retrieval/analysis/terms.ts';
import { nameTraitsOf, Trait } from '../../text/names/name-lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { isSameNoun } from './same-noun.ts';

/** Nouns that stand beside no name, since they say too little about whom they mean. */
const ANYBODY: ReadonlySet<string> = new Set([
  'person',
  'man',
  'woman',
  'boy',
  'girl',
  'child',
  'people',
  'men',
  'women',
]);

/** Minimum match strength of a word that stands for the noun whose name is asked for. */
const SAME = 0.5;

/** Length of the text on each side of the noun in which its name stands, in UTF-16 units. */
const MAX_DISTANCE = 90;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’&+-]{0,24}(?: (?:(?:of|the|de|la) ){0,2}[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’&+-]{0,24}){0,5}`;

/** "robot, Iron,", "vet Marit Dahl", "boat, called Gannet", "film about the quarry, “Grey Summer”". */
const BEHIND = new RegExp(
  String.raw`^(?:(?: (?:about|of|on|with|from) (?:the |a )?[\p{Ll}-]{2,20})?(?:,| \(| –| —| -)? ?(?:(?:which|that|who|whose name) (?:is|was) )?(?:now )?(?:called |named |nicknamed |dubbed |titled |entitled |known as |as |is |was )?)["“'‘]?(${NAME})`,
  'u',
);

/** "Optimus robot", "Marit Dahl, the vet", "Gannet, a small white boat". */
const BEFORE = new RegExp(
  String.raw`(${NAME})(?:["”'’]?,? (?:(?:an?|the|its|his|her|their|our|is|was|one of) ){1,2}(?:[\p{Ll}-]{2,20} ){0,3}| )$`,
  'u',
);

/** The noun whose name is asked for, as a term; undefined where none is, or one that says too little. */
function nounOf({ form }: Question): string | undefined {
  const noun = form.namedNoun ?? form.roleNoun;
  return noun && !ANYBODY.has(noun) ? termOf(noun) : undefined;
}

/** Whether the passage has the noun whose name is asked for. */
export function standsIn({ terms }: Passage, question: Question): boolean {
  const noun = nounOf(question);
  return noun !== undefined && terms.some((term) => isSameNoun(term, noun, question, SAME));
}

/**
 * The names that stand beside the noun whose name is asked for ("what is the robot called"); undefined when no such noun
 * is asked about.
 */
export function namedBeside(passage: Passage, question: Question): readonly Span[] | undefined {
  const noun = nounOf(question);
  if (noun === undefined) return undefined;
  const { text } = passage.reading.article;
  const { start: from, end: to } = passage.sentence;
  return passage.terms.flatMap((term, i) => {
    if (!isSameNoun(term, noun, question, SAME)) return [];
    const { start, end } = passage.words[i]!;
    const behind = BEHIND.exec(text.slice(end, Math.min(to, end + MAX_DISTANCE)));
    const before = BEFORE.exec(text.slice(Math.max(from, start - MAX_DISTANCE), start));
    return [
      ...(behind ? nameIn(behind[1]!, end + behind[0].length - behind[1]!.length) : []),
      ...(before ? nameIn(before[1]!, Math.max(from, start - MAX_DISTANCE) + before.index) : []),
    ];
  });
}

/** Words in capitals that name nothing: "The robot", "Chinese robot". */
const NO_NAMES = Trait.demonym | Trait.title | Trait.titleModifier | Trait.calendar;

/** A name without small words and titles at its beginning; none if nothing is left. */
function nameIn(words: string, start: number): Span[] {
  let at = 0;
  for (const word of words.split(' ')) {
    if (!isStopWord(word) && (nameTraitsOf(word) & NO_NAMES) === 0 && /^[\p{Lu}\p{N}]/u.test(word)) break;
    at += word.length + 1;
  }
  const bare = words.slice(at).replace(/(?:['’]s|[.'’])$/u, '');
  return bare.length > 1 ? [{ start: start + at, end: start + at + bare.length }] : [];
}
