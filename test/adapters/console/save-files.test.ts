import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFiles } from '../../../src/adapters/console/save-files.ts';
import { type Block, line, type Reply } from '../../../src/app/reply.ts';

const file = (name: string, byte: number): Block => ({
  kind: 'figure',
  name,
  alt: 'A curve',
  content: new Uint8Array([byte]),
});
const namesIn = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.name] : []));

describe('saved files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-keep-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are in the folder, which is created, and are named by their paths', async () => {
    const into = join(folder, 'new', 'out');
    const reply = await saveFiles(
      { blocks: [line('Two:'), file('a.png', 1), file('b.png', 2)], answer: 'found' },
      into,
    );
    expect(reply).toMatchObject({ answer: 'found', blocks: [line('Two:'), {}, {}] });
    expect(namesIn(reply)).toEqual([join(into, 'a.png'), join(into, 'b.png')]);
    expect([...readFileSync(join(into, 'b.png'))]).toEqual([2]);
  });

  it('never overwrite others', async () => {
    for (const byte of [1, 2, 3]) await saveFiles({ blocks: [file('a.png', byte)] }, folder);
    expect(readdirSync(folder).sort()).toEqual(['a-2.png', 'a-3.png', 'a.png']);
    expect([...readFileSync(join(folder, 'a-3.png'))]).toEqual([3]);
  });

  it('stay in the folder, whatever their name', async () => {
    const reply = await saveFiles({ blocks: [file('../../a.png', 1)] }, folder);
    expect(namesIn(reply)).toEqual([join(folder, 'a.png')]);
  });

  it('that fail are reported, and the answer stays', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const reply = await saveFiles({ blocks: [file('a.png', 1)] }, join(folder, 'taken'));
    expect(reply.blocks).toHaveLength(2);
    expect(reply.blocks[1]).toMatchObject({ kind: 'line', text: expect.stringMatching(/^Not saved in .*taken: /) });
  });

  it('exist only if a folder is set and the reply has files', async () => {
    const bare: Reply = { blocks: [line('One.')] };
    expect(await saveFiles(bare, join(folder, 'out'))).toBe(bare);
    const reply: Reply = { blocks: [file('a.png', 1)] };
    expect(await saveFiles(reply, undefined)).toBe(reply);
    expect(readdirSync(folder)).toEqual([]);
  });
});
