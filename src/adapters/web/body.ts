import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, inflateRaw, unzip } from 'node:zlib';
import { refusal } from '../../app/languages/refusal.ts';
import type { UserError } from '../../domain/errors.ts';
import type { WebLimits } from './limits.ts';

type Unpack = (bytes: Uint8Array, most: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const unpackZlib: Unpack = promisify(unzip);
const unpackRaw: Unpack = promisify(inflateRaw);

const ENCODINGS: Readonly<Record<string, Unpack>> = {
  '': async (bytes) => bytes,
  identity: async (bytes) => bytes,
  gzip: unpackZlib,
  'x-gzip': unpackZlib,
  br: promisify(brotliDecompress),
  // Some servers send raw deflate data under this name, without the zlib header, whose first byte has the low nibble 8.
  deflate: (bytes, most) => ((bytes[0] ?? 0) % 16 === 8 ? unpackZlib : unpackRaw)(bytes, most),
};

/**
 * Reads and decompresses a response body.
 * @param what noun used in error messages
 * @throws UserError `too-long` once it exceeds `pageBytes`, compressed or not; `unreadable`
 */
export async function readBody(
  response: IncomingMessage,
  limits: Pick<WebLimits, 'pageBytes'>,
  what: 'page' | 'feed' = 'page',
): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = Object.hasOwn(ENCODINGS, encoding) ? ENCODINGS[encoding]! : undefined;
  if (!unpack) throw refusal('unreadable', `${what}-packed`);
  const packed = await collect(response, limits.pageBytes, what);
  try {
    return packed.length === 0 ? packed : await unpack(packed, { maxOutputLength: limits.pageBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(what, limits.pageBytes, cause);
    throw refusal('unreadable', `${what}-damaged`, {}, { cause });
  }
}

async function collect(response: IncomingMessage, most: number, what: 'page' | 'feed'): Promise<Uint8Array> {
  if (Number(response.headers['content-length']) > most) throw tooLong(what, most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw tooLong(what, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLong(what: 'page' | 'feed', most: number, cause?: unknown): UserError {
  return refusal('too-long', `${what}-too-large`, { count: most }, { cause });
}
