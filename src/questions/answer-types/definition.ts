import { type Span, wordsOf } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/terms.ts';
import type { Passage } from '../model/passage.ts';

/** Maximum length of an apposition, in UTF-16 units; a longer match is a sentence of its own. */
const MAX_APPOSITION = 160;

/** Matches ", the harbour master," or " -- the last ferryman --" after a name, but not ", who …". */
const BEHIND =
  /^(?:,| --?| —| –| \()\s*(?:also )?((?:an?|the|one of|who (?:is|was)|\d+, (?:an?|the)|(?:his|her|its|their)) [^,;()—–]{2,160}?)(?=,|;| --?| —| –|\)|\.$|\."|$)/u;
/** "is a harbour master", "was the first woman who …". */
const IS_A =
  /^ (?:is|was|are|were|became|has been) ((?:an?|the|one of|(?:his|her|its|their)) [^,;()—–]{2,160}?)(?=,|;| --?| —| –|\)|\.$|\."|$)/u;

/** The passage's description of a person or thing, given by its terms; undefined when there is none. */
export function definitionOf(passage: Passage, wanted: readonly string[]): Span | undefined {
  const { reading, sentence } = passage;
  const { article } = reading;
  const last = wanted.at(-1);
  for (let at = passage.terms.indexOf(last ?? ''); at >= 0; at = passage.terms.indexOf(last ?? '', at + 1)) {
    const word = passage.words[at]!;
    const behind = article.text.slice(word.end, Math.min(sentence.end, word.end + MAX_APPOSITION * 2));
    const found = BEHIND.exec(behind) ?? IS_A.exec(behind);
    if (found) {
      const start = word.end + found[0].indexOf(found[1]!);
      return { start, end: start + found[1]!.length };
    }
  }
  return roleBefore(passage, wanted);
}

/** "harbour master Ada Lind": the role that the names reader found before a name. */
function roleBefore({ mentions, reading }: Passage, wanted: readonly string[]): Span | undefined {
  for (const mention of mentions) {
    if (mention.kind !== 'person' || !mention.roles?.length) continue;
    const names = new Set(termsOf(`${mention.canonical} ${wordsOf(reading.article, mention)}`));
    if (wanted.some((term) => names.has(term))) {
      const role = mention.roles[0]!;
      return { start: role.start, end: role.end };
    }
  }
  return undefined;
}
