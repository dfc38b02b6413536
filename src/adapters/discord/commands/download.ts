import { refusal } from '../../../app/languages/refusal.ts';

/** Milliseconds for the whole file. */
const TIMEOUT_MS = 15_000;

/**
 * Downloads an attachment; its address expires, so this is done at once.
 * @param size the size declared by Discord in bytes: no more is read
 * @throws UserError `unreadable`
 */
export async function download(url: string, size: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    return await readAtMost(response.body, size);
  } catch (cause) {
    throw refusal('unreadable', 'file-not-fetched', {}, { cause });
  }
}

async function readAtMost(body: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > size) throw new Error(`more than the ${size} bytes declared`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
