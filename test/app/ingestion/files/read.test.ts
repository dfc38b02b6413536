import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mayHoldArticles, readFound, refuseFileSize } from '../../../../src/app/ingestion/files/read.ts';
import { inEnglish } from '../../../../src/app/languages/messages.ts';
import { DEFAULT_LIMITS } from '../../../../src/app/limits.ts';
import { UserError } from '../../../../src/domain/errors.ts';

const LIMITS = { ...DEFAULT_LIMITS, fileBytes: 400, archiveBytes: 4000 };
const read = (name: string, bytes: Uint8Array | string) => readFound(name, Buffer.from(bytes), LIMITS);

async function faultOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error(`no UserError but ${error}`);
}

const MAIL = 'From: Post <a@b.example>\r\nMIME-Version: 1.0\r\nSubject: Ferry\r\n\r\nThe ferry left.';

describe('a given file', () => {
  it.each([
    ['plain text', 'a.txt', 'The ferry left.', 'The ferry left.'],
    ['a page', 'a.html', '<html><p>The ferry left.</p></html>', '<html><p>The ferry left.</p></html>'],
    ['JSON', 'a.json', '{"text":"The ferry left."}', 'The ferry left.'],
    ['JSON by another name', 'a.txt', '{"text":"The ferry left."}', 'The ferry left.'],
    ['a mail by another name', 'a.txt', MAIL, 'The ferry left.\n'],
    ['an archive by another name', 'a.txt', zipSync({ 'b.txt': Buffer.from('The ferry left.') }), 'The ferry left.'],
  ])('is recognised by its content: %s', async (_, name, bytes, text) => {
    expect(await read(name, bytes)).toMatchObject([{ text }]);
  });

  it('that is an archive yields all articles, and reasons for the rest', async () => {
    const packed = zipSync({
      'one.txt': Buffer.from('The ferry left.'),
      'two.eml': Buffer.from(MAIL),
      'three.json': Buffer.from('[{"text":"A"},{"text":"B"}]'),
      'four.txt': Buffer.from('%PDF-1.7 plain so far'),
      'five.zip': zipSync({ 'x.txt': Buffer.from('x') }),
      'six.txt': Buffer.alloc(401, 'a'),
      'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0]),
    });
    const found = await read('a.zip', packed);
    const told = found.map((each) => ('refused' in each ? { ...each, refused: inEnglish(each.refused) } : each));
    expect(told).toMatchObject([
      { name: 'one.txt', text: 'The ferry left.' },
      { name: 'two.eml', title: 'Ferry' },
      { name: 'three.json 1', text: 'A' },
      { name: 'three.json 2', text: 'B' },
      { name: 'four.txt', refused: 'The file is a PDF; only plain text can be read.' },
      { name: 'five.zip', refused: 'An archive within an archive is not opened.' },
      { name: 'six.txt', refused: 'The file has 401 bytes; at most 400 can be read.' },
    ]);
  });

  it('that is an archive without readable files is refused', async () => {
    const photos = zipSync({ 'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0]) });
    expect((await faultOf(read('a.zip', photos))).message).toContain('holds no text');
    expect((await faultOf(read('a.zip', Buffer.from('PK\u0003\u0004')))).code).toBe('unreadable');
  });

  it.each([
    ['a.txt', 400],
    ['a.zip', 4000],
  ])('named %s may have %i bytes', (name, most) => {
    for (const bytes of [most - 1, most]) expect(() => refuseFileSize(name, bytes, LIMITS)).not.toThrow();
    expect(() => refuseFileSize(name, most + 1, LIMITS)).toThrow(`at most ${most.toLocaleString('en')} can be read`);
  });

  it('named like an archive but plain text has the size limit of a text', async () => {
    expect((await faultOf(read('a.zip', 'a'.repeat(401)))).code).toBe('too-long');
  });

  it('is worth reading, judging by its extension', () => {
    expect(['a.txt', 'b.MD', 'c.htm', 'd.html', 'e.json', 'f.eml', 'g.zip'].every(mayHoldArticles)).toBe(true);
    expect(['LICENSE', 'a.pdf', 'b.png', 'c.txt.gz'].some(mayHoldArticles)).toBe(false);
  });
});
