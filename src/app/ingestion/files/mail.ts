import { UserError } from '../../../domain/errors.ts';
import type { FoundText } from './found.ts';

/** Bytes searched for mail headers. */
const HEAD_BYTES = 4096;

/** Maximum nesting of MIME parts; a forwarded newsletter has three or four levels. */
const MAX_DEPTH = 16;

/** Maximum bytes of all header lines. */
const HEADER_BYTES = 100_000;

/** Header fields found in every stored mail, but never in an article's own header. */
const MAIL_FIELD = /^(?:mime-version|message-id|received|return-path|delivered-to|x-[a-z-]{1,40}):/im;

/** True for a stored mail: begins with header fields, among them a mail-specific one and a sender. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1)[0] as string;
  return /^[A-Za-z][A-Za-z0-9-]{0,60}:/.test(head) && /^from:/im.test(head) && MAIL_FIELD.test(head);
}

/**
 * The article in a mail: its text, or its HTML if it has none. The subject becomes the title, the sender's name the
 * source.
 * @throws UserError `unreadable` if the mail is damaged or has no text
 */
export async function mailArticle(name: string, bytes: Uint8Array): Promise<FoundText> {
  const { text, html, subject, date, from } = await parse(bytes);
  const words = text?.trim() ? text : html;
  if (!words?.trim()) throw new UserError('unreadable', 'The mail holds no text.');
  return {
    name,
    text: words,
    ...(subject?.trim() && { title: subject }),
    ...(from?.name?.trim() && { source: from.name }),
    ...(isDate(date) && { publishedAt: date.slice(0, 10) }),
  };
}

async function parse(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH, maxHeadersSize: HEADER_BYTES });
  } catch (cause) {
    throw new UserError('unreadable', 'The mail is damaged and cannot be read.', { cause });
  }
}

// The mail parser returns an unparseable date as written.
function isDate(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(date);
}
