import { describe, expect, it } from 'vitest';
import {
  continues,
  joined,
  MAX_PAUSE_MS,
  MIN_PIECE_LENGTH,
  MIN_SPLIT_LENGTH,
  mayContinue,
} from '../../../src/app/posts/message-joining.ts';
import type { Post } from '../../../src/app/posts/post.ts';
import { aFile, aPost, prose } from './a-post.ts';

const exactly = (length: number) => `${prose(length + 50).slice(0, length - 2)}x.`;
const FULL = aPost(exactly(MIN_SPLIT_LENGTH));
const BROKEN = aPost(`${prose(300)} The mayor said that the`);
const goesOn = (former: Post, text: string, given: Partial<Post> = {}) => continues(former, aPost(text, given));

describe('a post continues the former one', () => {
  it('if that one breaks off', () => {
    expect(goesOn(BROKEN, 'harbour would open on Monday.')).toBe(true);
    expect(goesOn(BROKEN, 'Ada Lind would come.')).toBe(true);
    expect(goesOn(BROKEN, 'lol')).toBe(false);
  });

  it('if that one is close to the length limit and this one is prose', () => {
    expect(goesOn(FULL, 'The second ferry left at noon.')).toBe(true);
    expect(goesOn(aPost(exactly(MIN_SPLIT_LENGTH - 1)), 'The second ferry left at noon.')).toBe(false);
    expect(goesOn(FULL, 'So that was it')).toBe(false);
    expect(goesOn(FULL, 'I love this, thank you all.')).toBe(false);
  });

  it('but not if it begins an article of its own', () => {
    for (const text of [
      `Second ferry leaves\n\n${prose(100)}`,
      `Title: Ferry\n\n${prose(100)}`,
      `# Ferry\n${prose(100)}`,
    ]) {
      expect(goesOn(FULL, text), text).toBe(false);
    }
    // A text that breaks off is continued whatever the rest looks like.
    expect(goesOn(BROKEN, `old harbour\n\n${prose(100)}`)).toBe(true);
  });

  it('but not after a long pause', () => {
    expect(goesOn(FULL, prose(100), { at: MAX_PAUSE_MS })).toBe(true);
    expect(goesOn(FULL, prose(100), { at: MAX_PAUSE_MS + 1 })).toBe(false);
  });

  it('but not with a link, a file, a reply, a new thread or talk in between', () => {
    const file = aFile('a.txt');
    expect(goesOn(FULL, prose(100), { files: [file] })).toBe(false);
    expect(goesOn({ ...FULL, files: [file] }, prose(100))).toBe(false);
    expect(goesOn(FULL, 'https://a.example/1')).toBe(false);
    expect(goesOn(FULL, prose(100), { isReply: true })).toBe(false);
    expect(goesOn({ ...FULL, isReply: true }, prose(100))).toBe(false);
    expect(goesOn(FULL, prose(100), { title: 'Ferries' })).toBe(false);
    expect(goesOn(aPost(`${'I think that you know me. '.repeat(20)}And so I`), prose(100))).toBe(false);
  });
});

it('a post may be continued if it breaks off or is close to the length limit', () => {
  const breaksOff = (length: number) => aPost('x'.repeat(length));
  expect(mayContinue(breaksOff(MIN_PIECE_LENGTH))).toBe(true);
  expect(mayContinue(breaksOff(MIN_PIECE_LENGTH - 1))).toBe(false);
  expect(mayContinue(aPost(exactly(MIN_SPLIT_LENGTH)))).toBe(true);
  expect(mayContinue(aPost(exactly(MIN_SPLIT_LENGTH - 1)))).toBe(false);
});

describe('pieces are joined', () => {
  const textOf = (...pieces: string[]) => joined(pieces).text;

  it('as paragraphs, but with a space within a sentence or quotation', () => {
    expect(textOf('One ferry left.', 'Another came.')).toBe('One ferry left.\n\nAnother came.');
    expect(textOf('One ferry', 'left.')).toBe('One ferry left.');
    expect(textOf('She said: "It left.', 'It came back."', 'So it did.')).toBe(
      'She said: "It left. It came back."\n\nSo it did.',
    );
    expect(textOf('She said: “It left.', 'It came back.”')).toBe('She said: “It left. It came back.”');
  });

  it('with their spans', () => {
    const pieces = ['One ferry left.', 'Another', 'came.'];
    const { text, spans } = joined(pieces);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(pieces);
  });
});
