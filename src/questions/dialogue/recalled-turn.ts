import type { Library } from '../../retrieval/library.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { type Referent, referentsIn } from './mentions.ts';
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
  const named = referentsIn(library, parts);
  const noun = parts.askedNoun;
  if (noun === undefined || headNounType(noun) !== undefined) return named;
  return [...named, { words: `the ${noun}`, kind: 'thing', plural: isPlural(noun) }];
}
