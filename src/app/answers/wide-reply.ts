import type { Evidence } from '../../domain/answer.ts';
import { evidenceWith } from '../../domain/lazy-evidence.ts';
import { findSentences } from '../../text/sentences.ts';
import { type Reply, said } from '../reply.ts';

/** Sentences shown on each side of a passage: enough to see what it is about, and still one page. */
const SENTENCES_AROUND = 4;

/** The passages of a reply with more of what stands around them. */
export function wideReply(reply: Reply): Reply {
  const passages = reply.blocks.filter((block) => block.kind === 'evidence');
  if (passages.length === 0) return { blocks: [said('no-passage')] };
  return {
    blocks: [said('around-it'), ...passages.map((block) => ({ ...block, evidence: widened(block.evidence) }))],
  };
}

function widened(evidence: Evidence): Evidence {
  const { article, context } = evidence;
  const sentences = findSentences(article.text);
  const first = sentences.findIndex(({ end }) => end > context.start);
  const last = sentences.findLastIndex(({ start }) => start < context.end);
  if (first < 0 || last < 0) return evidence;
  const start = sentences[Math.max(0, first - SENTENCES_AROUND)]!.start;
  const end = sentences[Math.min(sentences.length - 1, last + SENTENCES_AROUND)]!.end;
  return evidenceWith(evidence, {
    context: { start: Math.min(start, context.start), end: Math.max(end, context.end) },
  });
}
