import type { AnswerType } from '../../domain/answer-type.ts';
import type { Library } from '../../retrieval/library.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { type KnownPhrase, type Referent, referentsIn } from './mentions.ts';
import { isPlural, type Parts, partsOf } from './question-parts.ts';
import { topicsOf } from './topics.ts';
import type { Turn } from './turn.ts';

/** A turn that a new question may refer to. Its question is parsed when first needed, and once. */
export interface RecalledTurn extends Turn {
  readonly parts: Parts;
  /** The entities in the question, then the noun it asks for: "passengers" in "how many passengers". */
  readonly asked: readonly Referent[];
  /** What the passage that answered it is about. */
  readonly topics: readonly Referent[];
}

export function recall(library: Library, turn: Turn): RecalledTurn {
  let parts: Parts | undefined;
  let asked: readonly Referent[] | undefined;
  let topics: readonly Referent[] | undefined;
  return {
    ...turn,
    get parts() {
      parts ??= partsOf(turn.question);
      return parts;
    },
    get asked() {
      asked ??= askedIn(library, this.parts);
      return asked;
    },
    get topics() {
      topics ??= topicsIn(library, turn);
      return topics;
    },
  };
}

function topicsIn(library: Library, { shown: [best], isAnswered = false }: Turn): readonly Referent[] {
  const reading = best && isAnswered ? library.reading(best.article) : undefined;
  return reading ? topicsOf(library, reading, best!) : [];
}

function askedIn(library: Library, parts: Parts): Referent[] {
  const named = referentsIn(library, parts)
    .filter((phrase) => !isState(parts, phrase) && !isSomebodys(phrase))
    .flatMap((phrase) => [phrase, ...ownerIn(library, phrase)]);
  const noun = parts.askedNoun;
  const type = noun === undefined ? undefined : headNounType(noun);
  if (noun === undefined || (type !== undefined && !GOES_ON.has(type))) return named;
  return [...named, { words: `the ${noun}`, kind: 'thing', plural: isPlural(noun) }];
}

/** Types whose asked noun stands for what answers: "which countries …", "how much money …". */
const GOES_ON: ReadonlySet<AnswerType> = new Set<AnswerType>(['country', 'money', 'organisation']);

/** "Ada Lind" in "Ada Lind's boat". */
function ownerIn(library: Library, { words }: KnownPhrase): Referent[] {
  const [owner] = /^\p{Lu}.*(?=['’]s?\s\p{Ll})/u.exec(words) ?? [];
  return owner === undefined ? [] : referentsIn(library, partsOf(owner));
}

/** "On duty", "in prison", "taking office": how somebody is, no thing. */
function isState({ tokens }: Parts, { kind, words, plural, preposition, start }: KnownPhrase): boolean {
  const isBare = kind === 'thing' && !plural && !words.includes(' ');
  const before = tokens.findLast((token) => token.end <= start);
  return isBare && (before?.tag === 'ing' || /^(?:at|in|on)$/u.test(preposition ?? ''));
}

/** "Her husband's legs": of whom, this question did not tell. */
const isSomebodys = ({ words }: KnownPhrase) => /^(?:his|her|its|their)\s/iu.test(words);
