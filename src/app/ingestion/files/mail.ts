import { refusal } from '../../languages/refusal.ts';
import { mendDecoded } from '../charset.ts';
import { parsePublished } from '../published.ts';
import type { FoundText } from './found.ts';

/** Bytes searched for mail headers. */
const HEAD_BYTES = 4096;

/** Maximum nesting of MIME parts; a forwarded newsletter has three or four levels. */
const MAX_DEPTH = 16;

/** Maximum bytes of all header lines. */
const HEADER_BYTES = 100_000;

/** Header fields found in every stored mail, but never in an article's own header. */
const MAIL_FIELD = /^(?:mime-version|message-id|received|return-path|delivered-to|x-[a-z-]{1,40}):/im;

/** The line before each mail of an mbox file: "From ada@velm.example Mon Mar  9 08:00:00 2031". */
const MBOX_LINE = /^From \S{1,200} [^\r\n]{10,80}\r?\n/;

/** Text in place of the article, in newsletters that are written in HTML. */
const STUB =
  /\b(?:view|read|see|open) (?:this|the|it)?(?: (?:e-?mail|mail|message|newsletter|letter))?(?: (?:in|on))? (?:your|a|the) (?:web )?browser\b|\b(?:view|read) (?:it |this )?online\b|\b(?:does not|doesn[’']t|cannot|can[’']t) (?:support|display|show) html\b|\bhtml (?:e-?mail|version|message)\b/i;
/** The text part is a stub if the HTML has so many times its words … */
const MORE_WORDS = 2;
/** … and it has this many words at most, or says that it is one. */
const STUB_WORDS = 25;

/** True for a stored mail: begins with header fields, among them a mail-specific one and a sender. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(MBOX_LINE, '')
    .split(/\r?\n\r?\n/, 1)[0] as string;
  return /^[A-Za-z][A-Za-z0-9-]{0,60}:/.test(head) && /^from:/im.test(head) && MAIL_FIELD.test(head);
}

/**
 * The article in a mail: its text, or its HTML if it has none or only a stub. The subject becomes the title, the sender's name the
 * source.
 * @throws UserError `unreadable` if the mail is damaged or has no text
 */
export async function mailArticle(name: string, bytes: Uint8Array): Promise<FoundText> {
  const { text, html, subject, headers, from } = await parse(withoutMboxLine(bytes));
  const words = text?.trim() && !(html && isStub(text, html)) ? text : html;
  if (!words?.trim()) throw refusal('unreadable', 'mail-nothing');
  const publishedAt = dayOf(headers.find(({ key }) => key === 'date')?.value);
  return {
    name,
    text: mendDecoded(words),
    ...(subject?.trim() && { title: subject }),
    ...(from?.name?.trim() && { source: from.name }),
    ...(publishedAt && { publishedAt }),
  };
}

async function parse(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH, maxHeadersSize: HEADER_BYTES });
  } catch (cause) {
    throw refusal('unreadable', 'mail-damaged', {}, { cause });
  }
}

function withoutMboxLine(bytes: Uint8Array): Uint8Array {
  const line = MBOX_LINE.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'))?.[0];
  return line ? bytes.subarray(line.length) : bytes;
}

/** "View this email in your browser": the text part of a newsletter whose article is in its HTML. */
function isStub(text: string, html: string): boolean {
  const lines = text.split('\n').filter((line) => !STUB.test(line));
  const words = wordCount(lines.join(' ').replace(/https?:\/\/\S{1,2000}/g, ' '));
  const others = wordCount(html.replace(/<(style|script|head)\b[\s\S]{0,100000}?<\/\1>|<[^<>]{0,2000}>/gi, ' '));
  return others >= MORE_WORDS * words && (words <= STUB_WORDS || STUB.test(text));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}

/** The day where the mail was written, whatever day it was in UTC. */
function dayOf(date: string | undefined): string | undefined {
  return date && parsePublished(date)?.slice(0, 'YYYY-MM-DD'.length);
}
