import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Turn } from '../../src/questions/dialogue/turn.ts';
import type { Library } from '../../src/retrieval/library.ts';

/** Every text that was tokenised, and every one that was tagged, in order. */
const parsed = { tokenised: [] as string[], tagged: [] as string[] };

const WORDS = '../../src/text/words.ts';
const TAGGER = '../../src/text/grammar/pos-tagger.ts';

let library: Library;
let answer: typeof import('../../src/questions/answer.ts').answer;

// Test files share one module graph: this one takes a graph of its own, with a tokeniser and a tagger that take notes.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(WORDS, async (original) => {
    const words = await original<typeof import('../../src/text/words.ts')>();
    const wordsIn: typeof words.wordsIn = (text, span) => {
      parsed.tokenised.push(span ? text.slice(span.start, span.end) : text);
      return words.wordsIn(text, span);
    };
    return { ...words, wordsIn };
  });
  vi.doMock(TAGGER, async (original) => {
    const tagger = await original<typeof import('../../src/text/grammar/pos-tagger.ts')>();
    const tag: typeof tagger.tag = (text, span) => {
      parsed.tagged.push(text.slice(span.start, span.end));
      return tagger.tag(text, span);
    };
    return { ...tagger, tag };
  });
  ({ answer } = await import('../../src/questions/answer.ts'));
  library = (await import('./example-library.ts')).libraryOf(...ARTICLES);
});

afterAll(() => {
  vi.doUnmock(WORDS);
  vi.doUnmock(TAGGER);
  vi.resetModules();
});

const ARTICLES = [
  'Mayor Brigitta Solum closed the harbour of Varnes on 4 May 2031 because a sandbank had grown. "The sandbank is a trap," Solum told reporters. The pilots of Varnes wanted a pier that costs 3 million euros.',
  'The mill in Ober burned down in 1998. Fire chief Greta Holst said nobody was hurt. The mill, founded by Anton Rask, employed 40 people.',
];

/** How often a text was tokenised, and how often one of its parts of several words. */
function counts(text: string) {
  const within = parsed.tokenised.filter((other) => /\S\s+\S/u.test(other) && text.includes(other));
  const whole = within.filter((other) => other === text);
  return { whole: whole.length, parts: within.length - whole.length };
}

/** The tagged texts other than sentences of the articles. */
const taggedQuestions = () => parsed.tagged.filter((text) => !ARTICLES.some((article) => article.includes(text)));

/** The turn of a question, with the counts as they were before. */
function turnOf(question: string): Turn {
  const found = answer(library, question);
  if (found.kind !== 'answers') throw new Error(`${question} is small talk`);
  parsed.tokenised.length = 0;
  parsed.tagged.length = 0;
  return found.answers[0]!.turn!;
}

beforeEach(() => {
  parsed.tokenised.length = 0;
  parsed.tagged.length = 0;
});

describe('the text of a question', () => {
  it.each([
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
  ])('is tokenised once and tagged once: %s', (question) => {
    answer(library, question, { explain: true });
    expect(counts(question)).toEqual({ whole: 1, parts: 0 });
    expect(taggedQuestions()).toHaveLength(1);
  });

  it('is tokenised once where it holds a quotation, whose words are searched for', () => {
    const question = 'Who said "the sandbank is a trap"?';
    answer(library, question);
    expect(counts(question).whole).toBe(1);
  });

  it('is tokenised once as part of a message', () => {
    const message = 'Who closed the harbour of Varnes? The mill in Ober burned down, when was that fire?';
    const found = answer(library, message);
    expect(found.kind === 'answers' && found.answers.length).toBe(2);
    expect(counts(message).whole).toBe(1);
    expect(counts('Who closed the harbour of Varnes?')).toEqual({ whole: 0, parts: 0 });
  });

  it('is tokenised once as typed and once as rewritten, like the question that it goes on from', () => {
    const first = 'What did Solum say about the sandbank?';
    const turn = turnOf(first);
    answer(library, 'why did she close it?', { turns: [turn] });
    expect(counts('why did she close it?')).toEqual({ whole: 1, parts: 0 });
    expect(counts('Why did Solum close the sandbank?').whole).toBe(1);
    expect(counts(first).whole).toBe(1);
    expect(taggedQuestions().sort()).toEqual(['What did Solum say about the sandbank', 'why did she close it']);
  });
});
