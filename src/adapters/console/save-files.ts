import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { type Block, type FileBlock, line, type Reply } from '../../app/reply.ts';

/** Maximum files with the same base name in a folder. */
const MAX_FILES_OF_ONE_NAME = 1000;

/**
 * Saves the pictures and files of a reply in a folder, which is created if missing; overwrites nothing. In the returned
 * reply their names are paths, and errors are appended as lines.
 */
export async function saveFiles(reply: Reply, folder: string | undefined): Promise<Reply> {
  if (folder === undefined || !reply.blocks.some(isFile)) return reply;
  try {
    await mkdir(folder, { recursive: true });
    const blocks: Block[] = [];
    for (const block of reply.blocks) blocks.push(isFile(block) ? await saved(block, folder) : block);
    return { ...reply, blocks };
  } catch (error) {
    return { ...reply, blocks: [...reply.blocks, line(`Not saved in ${folder}: ${(error as Error).message}`)] };
  }
}

function isFile(block: Block): block is FileBlock {
  return block.kind === 'file' || block.kind === 'figure';
}

/** `timeline.png`, then `timeline-2.png` … */
async function saved(block: FileBlock, folder: string): Promise<FileBlock> {
  const { base, name, ext } = parse(block.name);
  for (let number = 1; number <= MAX_FILES_OF_ONE_NAME; number++) {
    const path = join(folder, number === 1 ? base : `${name}-${number}${ext}`);
    try {
      await writeFile(path, block.content, { flag: 'wx' });
      return { ...block, name: path };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error(`there are ${MAX_FILES_OF_ONE_NAME} files called ${block.name}`);
}
