import { defineFeature, flag } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';

/** What stands between two members of a list: ", ", " and ", ", and ". */
const JOINT = /^(?:,| and| or|, and|, or)\s(?:the\s)?$/;

/** Names several of the asked kind in a row, where several are asked for: "which towns". */
export const several: Rule = defineFeature({
  name: 'several',
  says: 'lists several of the kind that is asked for',
  value: ({ passage }, question) => {
    if (!question.form.asksForSeveral) return 0;
    const found = typedMentions(passage, question) ?? [];
    return flag(found.some(({ end }, i) => found[i + 1] !== undefined && isJoint(passage, end, found[i + 1]!.start)));
  },
});

function isJoint({ reading: { article } }: Passage, end: number, start: number): boolean {
  return start > end && JOINT.test(article.text.slice(end, start));
}
