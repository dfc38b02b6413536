import { register } from 'node:module';
import { json } from 'node:stream/consumers';
import { parsed } from './parse-once-notes.ts';

/** A message to be answered. */
export interface Asked {
  readonly message: string;
  /** The question that was answered before; default: none. */
  readonly after?: string;
  readonly explain?: boolean;
}

/** What answering a message took, without the question before it. */
export interface Parsed {
  /** Number of questions answered; undefined for small talk. */
  readonly answers: number | undefined;
  readonly tokenised: readonly string[];
  readonly tagged: readonly string[];
}

/** Prints what was parsed for each of the messages that it reads. A process of its own, for it replaces modules by others. */
register(new URL('./parse-once-hooks.js', import.meta.url));
const { libraryOf } = await import('./example-library.ts');
const { answer } = await import('../../src/questions/answer.ts');

const { articles, asked } = (await json(process.stdin)) as { articles: readonly string[]; asked: readonly Asked[] };
const library = libraryOf(...articles);
console.log(JSON.stringify(asked.map(parsedFor)));

function parsedFor({ message, after, explain }: Asked): Parsed {
  const turns = after === undefined ? [] : [turnOf(after)];
  parsed.tokenised.length = 0;
  parsed.tagged.length = 0;
  const found = answer(library, message, { turns, ...(explain && { explain }) });
  const answers = found.kind === 'answers' ? found.answers.length : undefined;
  return { answers, tokenised: [...parsed.tokenised], tagged: [...parsed.tagged] };
}

function turnOf(question: string) {
  const found = answer(library, question);
  if (found.kind !== 'answers') throw new Error(`${question} is small talk`);
  return found.answers[0]!.turn!;
}
