import { createHash } from 'node:crypto';
import { composed } from './normalise.ts';

/** SHA-256 of the normalised content (NFC, line feeds, trimmed), hexadecimal: the same words give the same id. */
export function articleId(text: string): string {
  const content = composed(text).replace(/\r\n?/g, '\n').trim();
  return createHash('sha256').update(content).digest('hex');
}
