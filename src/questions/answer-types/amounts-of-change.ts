import type { Span } from '../../domain/article.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Maximum length of the words before a figure that are searched for "risen by", in UTF-16 units. */
const MAX_BEFORE = 40;

const CHANGES: readonly string[] = lexicon('quantities/change-words').flatMap((row) => row.split(/[\t ]/));

/** "Has risen by |£5 million|", "went up by almost |30 percent|": by how much, not how much. */
const CHANGED_BY = new RegExp(`\\b(?:${CHANGES.join('|')}) by (?:\\p{L}{1,12} ){0,3}$`, 'iu');

/** Words besides those of change with which a question asks for a difference. */
const DIFFERENCES = ['by', 'more', 'less', 'growth', 'change', 'changes', 'changed', 'changing', 'dearer', 'cheaper'];
const ASKS_FOR_CHANGE = new RegExp(`\\b(?:${[...CHANGES, ...DIFFERENCES].join('|')})\\b`, 'i');

/** True for a figure that tells by how much something changed, if the question asks how much it is. */
export function isAmountOfChange({ start }: Span, { reading, sentence }: Passage, question: Question): boolean {
  const before = reading.article.text.slice(Math.max(sentence.start, start - MAX_BEFORE), start);
  return CHANGED_BY.test(before) && !ASKS_FOR_CHANGE.test(question.text);
}
