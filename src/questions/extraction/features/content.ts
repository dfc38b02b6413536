import { contains, overlaps } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { GIVING_REASON, reasonAt, SURE } from '../../answer-types/reason-cues.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';
import { countOfTag } from '../span-tokens.ts';

export const cutsAName: SpanFeature = defineFeature({
  name: 'cuts-a-name',
  says: 'holds only a part of a name, a date or a number',
  value: (c, x) => flag(x.passage.mentions.some((m) => overlaps(m, c) && !contains(c, m))),
});

export const holdsStop: SpanFeature = defineFeature({
  name: 'holds-stop',
  says: 'runs over a mark that ends a clause',
  value: (c, x) => flag(countOfTag(c, x, 'stop') > 0),
});

export const holdsComma: SpanFeature = defineFeature({
  name: 'holds-comma',
  says: 'runs over a comma',
  value: (c, x) => flag(countOfTag(c, x, 'comma') > 0),
});

export const holdsClause: SpanFeature = defineFeature({
  name: 'holds-clause',
  says: 'runs on into a clause of its own',
  value: (c, x) => flag(countOfTag(c, x, 'relative') + countOfTag(c, x, 'subordinator') > 0),
});

export const holdsReason: SpanFeature = defineFeature({
  name: 'holds-reason',
  says: 'runs over a reason: “because” stands inside it',
  value: (c, x) => {
    const { tokens } = x.parsed;
    const inside = tokens.slice(c.first + 1, c.last).map(({ word }) => word);
    const isTold = inside.some((word, i) => GIVING_REASON.has(word) && tokens[c.first + i]!.tag === 'comma');
    return flag(isTold || isAfter(c, x) || reasonAt(inside, SURE) >= 0);
  },
});

export const holdsVerb: SpanFeature = defineFeature({
  name: 'holds-verb',
  says: 'runs over a verb',
  value: (c, x) => flag(countOfTag(c, x, 'verb') > 0),
});

/** "Was closed AFTER mould was found": it runs over what is told before the question's own words and over what came first. */
function isAfter(c: CandidateSpan, { parsed: { tokens }, matched, question }: ExtractionContext): boolean {
  if (question.expects !== 'reason' || question.tokens[0]?.key !== 'why') return false;
  if (reasonAt([tokens[c.first]!.word], SURE) === 0) return false;
  // "Looks after her mother" is no time.
  const at = tokens.findIndex(
    ({ word }, i) => i > c.first && i < c.last && word === 'after' && tokens[i - 1]!.tag !== 'verb',
  );
  return at > 0 && matched.slice(0, at).some(Boolean) && !matched.slice(at).some(Boolean);
}
