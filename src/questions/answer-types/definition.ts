import { type Span, wordsOf } from '../../domain/article.ts';
import { isStopWord, termsOf } from '../../retrieval/analysis/terms.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { isRoleModifier } from '../../text/names/name-lexicon.ts';
import { isCourtesy } from '../../text/names/titles.ts';
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
  return roleBefore(passage, wanted) ?? nounsBefore(passage, wanted);
}

/** ", who keeps the lock at Orm," after a name. */
const CLAUSE = /^, (who (?:\p{Ll}+ ){1,3}[^,;()—–]{2,160}?)(?=,|;| --?| —| –|\)|\.$|\."|$)/u;

/** What a clause tells of a person, given by the terms of the name, where nothing else describes them. */
export function clauseAbout({ reading, sentence, terms, words }: Passage, wanted: readonly string[]): Span | undefined {
  const at = terms.lastIndexOf(wanted.at(-1) ?? '');
  if (at < 0) return undefined;
  const { end } = words[at]!;
  const found = CLAUSE.exec(reading.article.text.slice(end, Math.min(sentence.end, end + MAX_APPOSITION * 2)));
  // "Who manages a shop" tells who somebody is, "who was asked" does not.
  if (!found || inflectionOf(found[1]!.split(' ', 2)[1]!) !== 'present') return undefined;
  const start = end + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

/** Maximum number of words of a description before a name. */
const MAX_NOUNS = 4;

/** "former courier Ivo Lind": the words in small letters before a name, where its title or job stands. */
function nounsBefore({ mentions, reading, words, keys, terms }: Passage, wanted: readonly string[]): Span | undefined {
  const { text } = reading.article;
  const named = mentions.find(
    ({ kind, start, end }) =>
      kind === 'person' && words.some((w, i) => w.start >= start && w.end <= end && wanted.includes(terms[i]!)),
  );
  const name = named ? words.findIndex(({ start }) => start >= named.start) : -1;
  let first = name;
  const isNoun = (at: number) => {
    if (at < 0) return false;
    // Hyphenated words are split: "vice-chairman".
    const between = text.slice(words[at]!.end, words[at + 1]!.start);
    if (between === '-') return true;
    const isWord = /^\p{Ll}/u.test(words[at]!.text) && !isStopWord(words[at]!.text);
    return between === ' ' && isWord && inflectionOf(keys[at]!) === undefined;
  };
  while (name - first < MAX_NOUNS && isNoun(first - 1)) first--;
  // "former" alone, before a title in capitals, describes nobody.
  if (name <= 0 || first === name || isRoleModifier(keys[name - 1]!)) return undefined;
  return { start: words[first]!.start, end: words[name - 1]!.end };
}

/** "harbour master Ada Lind": the role that the names reader found before a name. */
function roleBefore({ mentions, reading }: Passage, wanted: readonly string[]): Span | undefined {
  for (const mention of mentions) {
    if (mention.kind !== 'person' || !mention.roles?.length) continue;
    const names = new Set(termsOf(`${mention.canonical} ${wordsOf(reading.article, mention)}`));
    if (wanted.some((term) => names.has(term))) {
      // "Dr" does not tell who somebody is.
      const role = mention.roles.find((each) => !isCourtesy(wordsOf(reading.article, each)));
      if (role) return { start: role.start, end: role.end };
    }
  }
  return undefined;
}
