import { otherPlaces } from '../../app/labels.ts';
import type { Block, Reply } from '../../app/reply.ts';
import type { Mark } from '../../checking/mark.ts';
import { type Evidence, linkOf, speakerOf } from '../../domain/answer.ts';
import type { Span } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';

/** One line of input in `--json` mode. */
export type JsonRequest =
  | { readonly say: string }
  | { readonly command: string; readonly options: Readonly<Record<string, unknown>> };

/** Unicode line breaks and C1 controls, which some line readers treat as an end of line. */
const BREAKS = /[\u007F-\u009F\u2028\u2029]/g;

/**
 * Parses one request: `{"command":"who-said","options":{"words":"…"}}` or `{"say":"a plain question"}`.
 * @throws UserError `bad-request`, naming the problem
 */
export function parseRequest(line: string): JsonRequest {
  const request = record(parse(line));
  if (!request) throw malformed('A request is one JSON object a line.');
  const { say, command, options = {}, ...unknown } = request;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined)
    throw malformed(`A request has no "${stranger}"; it has "command" and "options", or "say".`);
  if (say !== undefined) return saying(say, request);
  if (typeof command !== 'string') throw malformed('A request needs "command" (text) or "say" (text).');
  const given = record(options);
  if (!given) throw malformed('"options" must be an object.');
  return { command, options: given };
}

/** One line of output, without its line break. */
export function replyLine(reply: Reply): string {
  const { answer = null, confidence = null, understood, differing, marks } = reply;
  return jsonLine({
    answer,
    confidence,
    ...(understood !== undefined && { understood }),
    ...(differing && { differing: differing.map(evidenceFields) }),
    ...(marks && { marks: marks.map(markFields) }),
    blocks: reply.blocks.flatMap(blockOf),
  });
}

export function errorLine({ code, message }: { readonly code: string; readonly message: string }): string {
  return jsonLine({ error: { code, message } });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw malformed('The line is not JSON.');
  }
}

function saying(say: unknown, request: Readonly<Record<string, unknown>>): JsonRequest {
  if (typeof say !== 'string') throw malformed('"say" must be text.');
  if (Object.keys(request).length > 1) throw malformed('A request has either "say" or "command", not both.');
  return { say };
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function blockOf(block: Block): object | [] {
  switch (block.kind) {
    case 'short-answer':
      // It is the focus of the passage.
      return [];
    case 'line':
      return { kind: 'line', text: block.text };
    case 'list':
      return { kind: 'list', items: block.items };
    case 'choices':
      return { kind: 'choices', items: block.items.map(({ label, value }) => ({ label, value })) };
    case 'evidence':
      return { kind: 'evidence', ...evidenceFields(block.evidence) };
    case 'file':
    case 'figure':
      return {
        kind: block.kind,
        name: block.name,
        alt: block.alt,
        base64: Buffer.from(block.content).toString('base64'),
      };
  }
}

function markFields({ start, end, claim, verdict, evidence, closest, isSpeakerCertain }: Mark): object {
  return {
    start,
    end,
    claim,
    verdict,
    ...(isSpeakerCertain !== undefined && { speakerCertain: isSpeakerCertain }),
    where: evidence.map(evidenceFields),
    ...(closest && { closest: evidenceFields(closest) }),
  };
}

function evidenceFields(evidence: Evidence): object {
  const { article, passage, context, answerSpan, alsoIn } = evidence;
  const cut = ({ start, end }: Span): object => ({ start, end, text: article.text.slice(start, end) });
  return {
    article: {
      id: article.id,
      title: article.title,
      link: linkOf(evidence) ?? null,
      date: article.publishedAt ?? null,
      ...(article.unvouched && { unvouched: true }),
      ...(article.claimedLink && { claimedLink: article.claimedLink }),
      ...(article.claimedSource && { claimedSource: article.claimedSource }),
      ...(article.alsoAt && { alsoAt: otherPlaces(article) }),
    },
    passage: cut(passage),
    context: cut(context),
    focus: answerSpan ? cut(answerSpan) : null,
    speaker: speakerOf(evidence),
    ...(evidence.differences && {
      differences: evidence.differences.map(({ asked, written }) => ({
        asked: asked ?? null,
        written: written ? cut(written) : null,
      })),
    }),
    ...(evidence.isConfirmed && { confirmed: true }),
    ...(alsoIn && { alsoIn: alsoIn.map(evidenceFields) }),
  };
}

function jsonLine(value: object): string {
  return JSON.stringify(value).replace(BREAKS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function malformed(message: string): UserError {
  return new UserError('bad-request', message);
}
