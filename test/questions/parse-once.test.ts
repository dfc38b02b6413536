import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';
import { OPTIMISE_LATE } from '../optimise-late.ts';
import type { Asked, Parsed } from './parse-once-child.ts';

/** Built by `pretest`. */
const CHILD = join(packageRoot(), 'dist', 'test', 'questions', 'parse-once-child.js');

const ARTICLES = [
  'Mayor Brigitta Solum closed the harbour of Varnes on 4 May 2031 because a sandbank had grown. "The sandbank is a trap," Solum told reporters. The pilots of Varnes wanted a pier that costs 3 million euros.',
  'The mill in Ober burned down in 1998. Fire chief Greta Holst said nobody was hurt. The mill, founded by Anton Rask, employed 40 people.',
];

const QUESTIONS = [
  'When was the harbour of Varnes closed?',
  'Who closed the harbour of Varnes in 2032?',
  "Please tell me, what's the name of the fire chief?",
  'How many people did the mill employ?',
  'How much does the pier cost?',
  'What did Solum say about the sandbank?',
  'Which fire chief was not hurt in 1998?',
  'who is zoltan fabry',
  'In the town of Ober, whose mill burned down?',
  'What kind of sandbank grew in the harbour and the pier?',
  'Where did the mill that Holst and Rask knew burn down?',
  'Did the pilots want a pier?',
];
const QUOTING = 'Who said "the sandbank is a trap"?';
const SEVERAL = 'Who closed the harbour of Varnes? The mill in Ober burned down, when was that fire?';
const FIRST = 'What did Solum say about the sandbank?';
const FOLLOW_UP = 'why did she close it?';

const ASKED: readonly Asked[] = [
  ...QUESTIONS.map((message) => ({ message, explain: true })),
  { message: QUOTING },
  { message: SEVERAL },
  { message: FOLLOW_UP, after: FIRST },
];

let outcomes: readonly Parsed[] = [];

beforeAll(async () => {
  const child = spawn(process.execPath, [...OPTIMISE_LATE, CHILD], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ articles: ARTICLES, asked: ASKED }));
  outcomes = (await json(child.stdout)) as readonly Parsed[];
});

/** What answering a message took. */
function parsedFor(message: string) {
  const { answers, tokenised, tagged } = outcomes[ASKED.findIndex((asked) => asked.message === message)]!;
  return {
    answers,
    /** How often a text was tokenised, and how often one of its parts of several words. */
    counts(text: string) {
      const within = tokenised.filter((other) => /\S\s+\S/u.test(other) && text.includes(other));
      const whole = within.filter((other) => other === text);
      return { whole: whole.length, parts: within.length - whole.length };
    },
    /** The tagged texts other than sentences of the articles. */
    taggedQuestions: tagged.filter((text) => !ARTICLES.some((article) => article.includes(text))),
  };
}

describe('the text of a question', () => {
  it.each(QUESTIONS)('is tokenised once and tagged once: %s', (question) => {
    const { counts, taggedQuestions } = parsedFor(question);
    expect(counts(question)).toEqual({ whole: 1, parts: 0 });
    expect(taggedQuestions).toHaveLength(1);
  });

  it('is tokenised once where it holds a quotation, whose words are searched for', () => {
    expect(parsedFor(QUOTING).counts(QUOTING).whole).toBe(1);
  });

  it('is tokenised once as part of a message', () => {
    const { answers, counts } = parsedFor(SEVERAL);
    expect(answers).toBe(2);
    expect(counts(SEVERAL).whole).toBe(1);
    expect(counts('Who closed the harbour of Varnes?')).toEqual({ whole: 0, parts: 0 });
  });

  it('is tokenised once as typed and once as rewritten, like the question that it goes on from', () => {
    const { counts, taggedQuestions } = parsedFor(FOLLOW_UP);
    expect(counts(FOLLOW_UP)).toEqual({ whole: 1, parts: 0 });
    expect(counts('Why did Solum close the sandbank?').whole).toBe(1);
    expect(counts(FIRST).whole).toBe(1);
    expect([...taggedQuestions].sort()).toEqual(['What did Solum say about the sandbank', 'why did she close it']);
  });
});
