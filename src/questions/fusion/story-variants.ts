import type { Evidence } from '../../domain/answer.ts';
import { overlaps, type Reading, storyOf, wordsOf } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { aligned } from '../../retrieval/stories/alignment.ts';
import { storyTexts } from '../../retrieval/stories/story-texts.ts';
import { fold } from '../../text/fold.ts';
import { evidenceOf } from '../model/evidence.ts';
import { areDifferent } from './differences.ts';

/** What the other texts of a story say in the place of a passage. */
export interface StoryVariants {
  /** Passages that differ in a quotation, a figure or a negation, each wording once. */
  readonly differing: readonly Evidence[];
  /** `alsoIn` of the passage without those. */
  readonly alsoIn: readonly Evidence[];
}

/** Different wordings shown with one passage; a story with more is rare, and all can be found with `/search`. */
const MAX_WORDINGS = 3;

/** Compares a passage with the other texts of its story. */
export function storyVariants(library: Library, evidence: Evidence): StoryVariants {
  const { alsoIn = [] } = evidence;
  const own = library.reading(evidence.article.id);
  const texts = storyTexts(library, evidence.article).filter(({ article }) => article.id !== evidence.article.id);
  if (!own || texts.length === 0) return { differing: [], alsoIn };
  const wordings = new Map<string, Evidence>();
  for (const text of texts) {
    const variant = variantIn(own, text, evidence);
    const wording = variant && fold(wordsOf(variant.article, variant.passage));
    if (variant && !wordings.has(wording!)) wordings.set(wording!, variant);
  }
  const isDifferent = (also: Evidence) => {
    const reading = library.reading(also.article.id);
    if (!reading || storyOf(also.article) !== storyOf(evidence.article)) return false;
    return areDifferent({ reading: own, span: evidence.passage }, { reading, span: also.passage });
  };
  return {
    differing: [...wordings.values()].slice(0, MAX_WORDINGS),
    alsoIn: alsoIn.filter((also) => !isDifferent(also)),
  };
}

/** The sentences of another text in the place of the passage, if they differ. */
function variantIn(own: Reading, other: Reading, evidence: Evidence): Evidence | undefined {
  const { sentences, passage, context, quote } = evidence;
  const alignment = aligned(own, other);
  const pairs = own.sentences.slice(sentences[0], sentences[1] + 1).flatMap((span) => {
    const counterpart = alignment[span.index];
    return counterpart ? [{ span, counterpart }] : [];
  });
  const isDifferent = pairs.some(({ span, counterpart }) =>
    areDifferent({ reading: own, span }, { reading: other, span: counterpart }),
  );
  if (!isDifferent) return undefined;
  const indices = pairs.map(({ counterpart }) => counterpart.index).sort((a, b) => a - b);
  const isAlone = context.start === passage.start && context.end === passage.end;
  const found = evidenceOf(other, [indices[0]!, indices.at(-1)!]);
  const said = quote && other.quotes.find(({ parts }) => parts.some((part) => overlaps(part, found.passage)));
  return { ...found, ...(said && { quote: said }), ...(isAlone && { context: found.passage }) };
}
