import { type AnswerType, KINDS_OF } from '../../domain/answer-type.ts';
import type { NameMention, Reading, Span } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';
import { chunksOf } from '../../text/grammar/chunks.ts';
import { regularSingular } from '../../text/grammar/plurals.ts';
import { tag } from '../../text/grammar/pos-tagger.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { genderOfNoun } from '../../text/names/genders.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { namesWithin } from '../model/names-within.ts';
import { type Referent, referentOfName } from './mentions.ts';
import { isPlural } from './question-parts.ts';

/** Types whose answer may be a name, a date, or neither. */
const OPEN_TYPES = new Set<AnswerType>(['anything', 'thing', 'action']);

/** "What is the sandbank?" is answered by what the sandbank is, which is no other thing. */
const ASKS_WHAT_IT_IS = /^what(?:['’]s| is| are| was| were)\b/iu;

/**
 * What a short answer names: its first name or date of the kind that was asked for, else the person or thing that it is: "a man",
 * "grain exporters", "his ship".
 */
export function referentOfAnswer(
  reading: Reading,
  answer: Span,
  { question, expects }: { readonly question: string; readonly expects: AnswerType | undefined },
): Referent | undefined {
  const kinds = expects && KINDS_OF[expects];
  const isOpen = expects === undefined || OPEN_TYPES.has(expects);
  if (!kinds && !isOpen) return undefined;
  const names = namesWithin(reading, answer)
    .filter((name) => !isOpen || isWholly(reading, name, answer))
    .map((name) => withNounBehind(reading, name, answer));
  const named = [...names, ...datesWithin(reading, answer)].find(({ kind }) => !kinds || kinds.includes(kind));
  if (named) return named;
  const phrase = phraseIn(reading, answer);
  if (!phrase) return undefined;
  if (kinds?.includes('person')) return somebody(phrase);
  return isOpen && !ASKS_WHAT_IT_IS.test(question) ? thing(phrase) : undefined;
}

/** "Ada Lind", "Mayor Ada Lind", but not "the first hours of the war in Tarn". */
function isWholly({ article: { text } }: Reading, name: NameMention, { start, end }: Span): boolean {
  return (
    !/ (?:of|for|in|at|on|from|with|to|by) /u.test(text.slice(start, name.start)) &&
    text.slice(name.end, end).length <= 1
  );
}

/** "The Trump administration" is no person: a name with a noun behind it names something else. */
function withNounBehind(reading: Reading, name: NameMention, { end }: Span): Referent {
  const { text } = reading.article;
  const [, noun] = /^ (\p{Ll}[\p{L}-]{2,20})$/u.exec(text.slice(name.end, end)) ?? [];
  if (noun === undefined || name.kind === 'place') return referentOfName(reading, name);
  return { words: `the ${text.slice(name.start, end)}`, kind: 'organisation', plural: false };
}

/** A noun phrase with its tokens. */
interface NounPhrase {
  readonly words: string;
  readonly tokens: readonly TaggedToken[];
  /** Its head noun in lower case. */
  readonly head: string;
}

/** The answer, if it is a noun phrase, or one with what it is for: "a bill to close the harbour". */
function phraseIn({ article: { text } }: Reading, answer: Span): NounPhrase | undefined {
  const all = tag(text, answer);
  const [first] = chunksOf(all);
  const behind = first && all[first[1]];
  if (first?.[0] !== 0 || (behind && !(behind.tag === 'to' && /^an?$/u.test(all[0]!.word)))) return undefined;
  const tokens = all.slice(0, first[1]);
  const words = text.slice(answer.start, tokens.at(-1)!.end).replace(/^(?:an?|the|his|her|its|their)\s/iu, 'the ');
  return { words, tokens, head: tokens.at(-1)!.word };
}

function somebody({ words, head }: NounPhrase): Referent | undefined {
  const gender = genderOfNoun(head);
  if (!gender && !isRoleNoun(head) && !isRoleNoun(regularSingular(head))) return undefined;
  return { words, kind: 'somebody', plural: isPlural(head), ...(gender && { gender }) };
}

/** What has no article before it is seldom one thing: "asleep", "duty". */
function thing({ words, tokens: [first], head }: NounPhrase): Referent | undefined {
  const plural = isPlural(head);
  return plural || first!.tag === 'determiner' ? { words, kind: 'thing', plural } : undefined;
}

/** The dates of a place, as written. */
export function datesWithin({ article, mentions }: Reading, place: Span): Referent[] {
  return spansWithin(mentions, place)
    .filter(({ kind }) => kind === 'date')
    .map((m) => ({ words: article.text.slice(m.start, m.end), kind: 'date', plural: false }));
}
