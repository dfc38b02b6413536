import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entriesOf, isArchive } from '../../../../src/app/ingestion/files/archive.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../../src/app/limits.ts';
import { UserError } from '../../../../src/domain/errors.ts';

const text = (words: string): Uint8Array => Buffer.from(words);
const zip = (files: Zippable): Uint8Array => zipSync(files);
const unpack = (bytes: Uint8Array, limits: Partial<Limits> = {}) => entriesOf(bytes, { ...DEFAULT_LIMITS, ...limits });

async function faultOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error(`no UserError but ${error}`);
}

/** Changes the size that an archive declares for its first file in the local header. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(bytes);
  lying.writeUInt32LE(size, 22);
  return lying;
}

describe('an archive', () => {
  it('is recognised by its first bytes', () => {
    expect(isArchive(zip({ 'a.txt': text('The ferry left.') }))).toBe(true);
    expect(isArchive(text('PK is what the ferry is called.'))).toBe(false);
  });

  it('returns its files with their paths, compressed or stored', async () => {
    const packed = zip({
      'one.txt': text('The ferry left.'),
      autumn: { 'two.txt': [text('It came back.'), { level: 0 }] },
    });
    const entries = await unpack(packed);
    expect(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['one.txt', 'The ferry left.'],
      ['autumn/two.txt', 'It came back.'],
    ]);
  });

  it('is unpacked completely if a file is larger than a step', async () => {
    const large = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `${i * 7919} `).join(''));
    const [entry] = await unpack(zip({ 'large.txt': large }));
    expect(Buffer.compare(entry!.bytes, large)).toBe(0);
  });

  it('skips folders and system files', async () => {
    const packed = zip({
      'news/': new Uint8Array(),
      '__MACOSX/._a.txt': text('x'),
      '.DS_Store': text('x'),
      'a.txt': text('A'),
    });
    expect((await unpack(packed)).map(({ name }) => name)).toEqual(['a.txt']);
  });

  it.each([-1, 0, 1])('has a limited number of files: %i over', async (over) => {
    const names = Array.from({ length: 4 + over }, (_, i) => [`${i}.txt`, text('The ferry left.')]);
    const unpacking = unpack(zip(Object.fromEntries(names)), { archiveFiles: 4 });
    if (over > 0) expect((await faultOf(unpacking)).message).toBe('The archive has more than 4 files.');
    else expect(await unpacking).toHaveLength(4 + over);
  });

  it.each([-1, 0, 1])('has a limited unpacked size, whatever it declares: %i over', async (over) => {
    const packed = withDeclaredSize(zip({ 'a.txt': Buffer.alloc(5000 + over, 'a') }), 10);
    const unpacking = unpack(packed, { archiveContentBytes: 5000 });
    if (over > 0) expect((await faultOf(unpacking)).code).toBe('too-long');
    else expect((await unpacking)[0]!.bytes).toHaveLength(5000 + over);
  });

  it('that is a ZIP bomb is abandoned at the size limit', async () => {
    const bomb = zip({ 'a.txt': Buffer.alloc(12_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    const fault = await faultOf(unpack(bomb, { archiveContentBytes: 400_000 }));
    expect(fault.message).toBe('The archive holds more than 400,000 bytes.');
  });

  it.each(['word/document.xml', 'content.opf'])('that is an office document is refused', async (name) => {
    const first = name.startsWith('word') ? '[Content_Types].xml' : 'mimetype';
    const document = zip({ [first]: text('x'), [name]: text('The ferry left.') });
    expect((await faultOf(unpack(document))).message).toContain('an office document');
  });

  it('that is damaged, truncated or encrypted is refused in one sentence', async () => {
    const whole = Buffer.from(zip({ 'a.txt': Buffer.from('The ferry left the harbour. '.repeat(50)) }));
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 36, 60);
    const packedOtherwise = Buffer.from(whole);
    packedOtherwise.writeUInt16LE(99, 8);
    for (const bytes of [damaged, whole.subarray(0, 50), packedOtherwise]) {
      expect((await faultOf(unpack(bytes))).message).toMatch(/^The archive is damaged or locked/);
    }
  });
});
