import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { wordsIn } from '../../text/words.ts';
import { type CompiledPattern, compilePattern, type QuestionWord } from '../analysis/pattern.ts';

/** What somebody means who asks nothing; of several at once the later one in this list counts. */
const KINDS = ['name', 'ok', 'thanks', 'praise', 'bye', 'doubt', 'blame', 'hello', 'help'] as const;

type Kind = (typeof KINDS)[number];
/** See the head of `data/lexicon/questions/small-talk.txt`. */
export type SmallTalk = Exclude<Kind, 'name'>;

interface Phrase {
  readonly kind: Kind;
  readonly pattern: CompiledPattern;
}

/** In the order of the kinds: of two phrases that fit the same words, the one of the earlier kind counts. */
const PHRASES: readonly Phrase[] = lexicon('questions/small-talk')
  .map((row) => {
    const [pattern = '', kind = ''] = row.split('\t');
    return { kind: kindNamed(kind), pattern: compilePattern(pattern) };
  })
  .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** Every word of the phrases: a message with any other is no small talk, which is true of nearly all. */
const VOCABULARY: ReadonlySet<string> = new Set(
  lexicon('questions/small-talk').flatMap((row) => row.match(/[\p{L}'-]+/gu) ?? []),
);

/** A message with more words says something. */
const MAX_WORDS = 12;
/** Words of the longest phrase. */
const MAX_PHRASE_WORDS = 7;

/** What a message is that asks nothing of the articles: "hi bot", "thanks!", "?"; nothing for any other. */
export function smallTalkIn(typed: string): SmallTalk | undefined {
  const words = wordsIn(typed).map(({ text, start, end }) => ({ key: fold(text), start, end }));
  if (words.length > MAX_WORDS || words.some(({ key }) => !VOCABULARY.has(key))) return undefined;
  const kinds = kindsOf(words);
  if (!kinds) return undefined;
  const kind = KINDS.findLast((known) => kinds.includes(known));
  // Without a word, or with nothing but a name: somebody looks whether anybody is there.
  return kind === undefined ? 'help' : kind === 'name' ? 'hello' : kind;
}

/** The kinds of the phrases that the words are made of, the longest phrase first; nothing where words are left. */
function kindsOf(words: readonly QuestionWord[]): readonly Kind[] | undefined {
  if (words.length === 0) return [];
  for (let count = Math.min(words.length, MAX_PHRASE_WORDS); count > 0; count--) {
    const found = PHRASES.find(({ pattern }) => pattern.match(words.slice(0, count)));
    const rest = found && kindsOf(words.slice(count));
    if (rest) return [found.kind, ...rest];
  }
  return undefined;
}

/** @throws Error for a kind that the lexicon alone knows: a fault of ours */
function kindNamed(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (!kind) throw new Error(`questions/small-talk.txt: no kind is named "${name}"`);
  return kind;
}
