import { setImmediate } from 'node:timers/promises';
import { chronologyOf } from '../../digest/chronology/chronology.ts';
import { keyphrasesOf } from '../../digest/summary/keyphrases.ts';
import { type Quote, type Reading, wordsOf } from '../../domain/article.ts';
import { wordsIn } from '../../text/words.ts';
import type { Command, Context, Input, Options } from './command.ts';

/** Newest articles that examples are made from. */
const MAX_ARTICLES = 5;
/** Examples that are tried for one command; each is one call of it. */
const MAX_TRIED = 6;
/** Words of a quotation that stand in an example. */
const QUOTED_WORDS = 7;
const MIN_QUOTED_WORDS = 4;
/** Phrases looked at in an article. */
const PHRASES = 4;

/** What examples are made of: names of speakers, words that were said, phrases; of the newest articles first. */
interface Material {
  readonly speakers: readonly string[];
  readonly said: readonly string[];
  readonly phrases: readonly string[];
}

/** Input of a command for an example, by its name. */
const INPUTS: Readonly<Record<string, (material: Material) => readonly Input<Options>[]>> = {
  ask: ({ speakers, said }) => [
    ...speakers.map((name) => ({ question: `What did ${name} say?` })),
    ...said.map((words) => ({ question: `Who said ${words}?` })),
  ],
  'who-said': ({ said }) => said.map((words) => ({ words })),
  quotes: ({ speakers }) => speakers.map((speaker) => ({ speaker })),
  search: ({ phrases }) => phrases.map((words) => ({ words })),
  summary: ({ phrases }) => phrases.map((topic) => ({ topic })),
  timeline: ({ phrases }) => phrases.map((topic) => ({ topic })),
  'who-is': ({ speakers }) => speakers.map((name) => ({ name })),
};

/**
 * Examples of a command made from the server's own articles, each of which was tried and finds something.
 * @param most number of examples wanted
 * @returns as a person would type them; empty for a command without such examples, and where nothing is found
 */
export async function ownExamples(command: Command, context: Context, most: number): Promise<readonly string[]> {
  const inputs = INPUTS[command.name]?.(materialOf(context)) ?? [];
  const found: string[] = [];
  for (const input of inputs.slice(0, MAX_TRIED)) {
    if (found.length >= most) break;
    // Each is a request of its own, and others wait.
    await setImmediate();
    const typed = exampleOf(command, input);
    if (typed !== undefined && (await isFound(command, input, context))) found.push(typed);
  }
  return found;
}

function materialOf({ library }: Context): Material {
  const readings = chronologyOf(library).newestFirst().slice(0, MAX_ARTICLES);
  const quotes = readings.flatMap((reading) =>
    reading.quotes.filter(({ form, denied }) => form === 'direct' && !denied).map((quote) => ({ reading, quote })),
  );
  const speakers = quotes.flatMap(({ quote }) => quote.speakerName ?? []).filter((name) => name.includes(' '));
  return {
    speakers: [...new Set(speakers)],
    said: quotes.filter(({ quote }) => quote.speakerName).flatMap(({ reading, quote }) => beginningOf(reading, quote)),
    // Costs much and is wanted by few.
    get phrases() {
      return readings.flatMap((reading) => keyphrasesOf(reading, PHRASES));
    },
  };
}

/** The first words of a quotation, without its marks; none of a short one. */
function beginningOf({ article }: Reading, { parts: [first] }: Quote): string[] {
  const text = first ? wordsOf(article, first) : '';
  const words = wordsIn(text).slice(0, QUOTED_WORDS);
  const [from, to] = [words[0], words.at(-1)];
  return from && to && words.length >= MIN_QUOTED_WORDS ? [text.slice(from.start, to.end)] : [];
}

/** "/quotes Ada Lind", "/summary topic: harbour"; undefined for words that would be read as something else. */
function exampleOf({ name, options }: Command, input: Input<Options>): string | undefined {
  const [[option, value] = ['', '']] = Object.entries(input);
  const words = String(value);
  if (/[:\n"]/.test(words)) return undefined;
  return Object.keys(options)[0] === option ? `/${name} ${words}` : `/${name} ${option}: ${words}`;
}

/** Tries an example, without a trace in what the person asked before, and without drawing anything. */
async function isFound(command: Command, input: Input<Options>, context: Context): Promise<boolean> {
  const { pictures: _, ...rest } = context;
  const conversation = { plain: false, turns: () => [], remember: () => {} };
  const { answer, blocks } = await command.run(input, { ...rest, conversation });
  return answer !== 'nothing' && blocks.some(({ kind }) => kind === 'evidence');
}
