import type { Evidence } from '../../domain/answer.ts';
import { evidenceWith, withoutAlsoIn } from '../../domain/lazy-evidence.ts';
import { storyVariants } from '../../questions/fusion/story-variants.ts';
import type { Library } from '../../retrieval/library.ts';
import { type Block, evidence, said } from '../reply.ts';
import { roleOfSpeaker } from './roles.ts';

/**
 * The blocks of some passages. Where another text of the same story differs in a quotation, a figure or a negation, its
 * passage stands beside, with its own link; of the two the one that is vouched for goes first.
 */
export function evidenceBlocks(library: Library, shown: readonly Evidence[]): Block[] {
  const byPlace = new Map(shown.map((each) => [placeOf(each), each]));
  const told = new Set<string>();
  return shown.flatMap((each) => {
    if (told.has(placeOf(each))) return [];
    const { differing, alsoIn } = storyVariants(library, each);
    const own = alsoIn.length === (each.alsoIn?.length ?? 0) ? each : withAlsoIn(each, alsoIn);
    const others = differing
      .filter((variant) => !told.has(placeOf(variant)))
      .map((variant) => byPlace.get(placeOf(variant)) ?? variant);
    for (const one of [own, ...others]) told.add(placeOf(one));
    const [first, ...rest] = [own, ...others].sort((a, b) => unvouched(a) - unvouched(b));
    return [
      withRole(library, first!),
      ...rest.flatMap((variant) => [said('another-place'), withRole(library, variant)]),
    ];
  });
}

function withRole(library: Library, of: Evidence): Block {
  return evidence(of, roleOfSpeaker(library, of));
}

function withAlsoIn(each: Evidence, alsoIn: readonly Evidence[]): Evidence {
  return alsoIn.length > 0 ? evidenceWith(each, { alsoIn }) : withoutAlsoIn(each);
}

function placeOf({ article, sentences }: Evidence): string {
  return `${article.id} ${sentences.join('-')}`;
}

function unvouched({ article }: Evidence): number {
  return Number(article.unvouched ?? false);
}
