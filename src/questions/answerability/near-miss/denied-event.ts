import { type AnswerType, QUANTITY_TYPES, TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import { SYNONYM_WEIGHT } from '../../expansion/synonyms.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import type { Sign } from '../sign.ts';
import { isDenied } from './negation.ts';

/** Words before the verb among which a "not" may stand: "has not yet been fully paid". */
const REACH = 4;

/** What may stand between the "not" and its verb, besides adverbs in "-ly": "not guilty of charges" denies no charges. */
const BETWEEN: ReadonlySet<string> = new Set('be been being have had yet ever even also always still to'.split(' '));

/** "Did not reopen until May" tells when it did, "not for 28 days" how long it took, and a denial may have its reason. */
const TOLD_BY_DENIALS: ReadonlySet<AnswerType> = new Set([...TIME_TYPES, ...QUANTITY_TYPES, 'reason', 'cause']);

/** "has refused to pay". */
const REFUSALS: ReadonlySet<string> = new Set(
  lexicon('questions/negations').flatMap((row) => (row.endsWith('tells') ? [row.split('\t')[0]!] : [])),
);

export const eventDenied: Sign = defineFeature({
  name: 'event-denied',
  says: 'the passage says that what is asked about is not so',
  value: deniedEvent,
});

/**
 * 1 when the passage tells of the question's verb only to deny it: "who paid" and "the insurer has refused to pay". Why
 * something is not so, and whether it is, may well be told by a denial.
 */
function deniedEvent({ passage: { terms, keys } }: Candidate, question: Question): number {
  const { expects, template, form } = question;
  if (template.hasNoShortAnswer || (template.target ?? 'fact') !== 'fact' || TOLD_BY_DENIALS.has(expects)) return 0;
  const verb = question.terms.find(({ key }) => key === form.gap.verb);
  if (!verb || isDenied(question) || question.tokens.some(({ key }) => REFUSALS.has(key))) return 0;
  const isVerb = (term: string) => term === verb.term || (verb.variants.get(term) ?? 0) >= SYNONYM_WEIGHT.form;
  const told = terms.flatMap((term, at) => (isVerb(term) ? [at] : []));
  return told.length > 0 && told.every((at) => isDeniedAt(keys, at)) ? 1 : 0;
}

function isDeniedAt(keys: readonly string[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const key = keys[at]!;
    if (isNot(key)) return true;
    if (!BETWEEN.has(key) && !key.endsWith('ly')) return keys[at + 1] === 'to' && REFUSALS.has(key);
  }
  return false;
}

function isNot(key: string): boolean {
  return key === 'not' || key === 'never' || key === 'cannot' || key.endsWith("n't");
}
