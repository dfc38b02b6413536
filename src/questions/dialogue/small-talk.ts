import { lexicon } from '../../text/lexicon.ts';
import { type CompiledPattern, compilePattern } from '../analysis/pattern.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import type { QuestionWord, Utterance } from '../model/utterance.ts';

/** Kinds of small talk; if a message contains several, the later one in this list wins. */
const KINDS = ['name', 'ok', 'thanks', 'praise', 'bye', 'doubt', 'blame', 'hello', 'help'] as const;

type Kind = (typeof KINDS)[number];
/** See the head of `data/lexicon/questions/small-talk.txt`. */
export type SmallTalk = Exclude<Kind, 'name'>;

interface Phrase {
  readonly kind: Kind;
  readonly pattern: CompiledPattern;
}

/** In the order of the kinds: for equal words, the earlier kind wins. */
const PHRASES: readonly Phrase[] = lexicon('questions/small-talk')
  .map((row) => {
    const [pattern = '', kind = ''] = row.split('\t');
    return { kind: kindNamed(kind), pattern: compilePattern(pattern) };
  })
  .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** All words of the phrases: a message with any other word, as nearly all have, is not small talk. */
const VOCABULARY: ReadonlySet<string> = new Set(
  lexicon('questions/small-talk').flatMap((row) => row.match(/[\p{L}'-]+/gu) ?? []),
);

/** Maximum number of words of small talk. */
const MAX_WORDS = 12;
/** Number of words of the longest phrase. */
const MAX_PHRASE_WORDS = 7;

/** The kind of a message that asks nothing: "hi bot", "thanks!", "?"; undefined for any other message. */
export function smallTalkIn(typed: string | Utterance): SmallTalk | undefined {
  const { words } = tokeniseUtterance(typed);
  if (words.length > MAX_WORDS || words.some(({ key }) => !VOCABULARY.has(key))) return undefined;
  const kinds = kindsOf(words);
  if (!kinds) return undefined;
  const kind = KINDS.findLast((known) => kinds.includes(known));
  // A message without words, or with only the bot's name, checks whether the bot is there.
  return kind === undefined ? 'help' : kind === 'name' ? 'hello' : kind;
}

/** The kinds of the phrases that make up the words, longest phrase first; undefined when words are left over. */
function kindsOf(words: readonly QuestionWord[]): readonly Kind[] | undefined {
  if (words.length === 0) return [];
  for (let count = Math.min(words.length, MAX_PHRASE_WORDS); count > 0; count--) {
    const found = PHRASES.find(({ pattern }) => pattern.match(words.slice(0, count)));
    const rest = found && kindsOf(words.slice(count));
    if (rest) return [found.kind, ...rest];
  }
  return undefined;
}

/** @throws Error for an unknown kind in the lexicon, which is a programming error */
function kindNamed(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (!kind) throw new Error(`questions/small-talk.txt: no kind is named "${name}"`);
  return kind;
}
