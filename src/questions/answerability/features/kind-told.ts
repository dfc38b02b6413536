import { QUANTITY_TYPES, TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { answeredTerms } from '../../answer-types/answered-terms.ts';
import { fitOf } from '../../answer-types/fit.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import { strengthsOf } from '../../ranking/term-match.ts';
import type { Sign } from '../sign.ts';

/** Match strength from which a word is told. */
const TOLD = 0.5;

/** Maximum number of words of a short question, without those that say what is asked for. */
const MAX_TERMS = 2;

/** A short question is told in full by few words: "How long is the trial?" by "The trial will last 18 months." */
export const kindTold: Sign = defineFeature({
  name: 'kind-told',
  says: 'the passage holds every word of the question, and a figure or a time of the asked kind',
  value: (candidate, question) => {
    const { passage } = candidate;
    if (!QUANTITY_TYPES.has(question.expects) && !TIME_TYPES.has(question.expects)) return 0;
    const isAnswered = answeredTerms(question, candidate);
    const held = strengthsOf(candidate);
    const asked = held.filter((_, i) => !isAnswered[i]).length;
    if (asked === 0 || asked > MAX_TERMS || !held.every((strength, i) => strength >= TOLD || isAnswered[i])) return 0;
    const told = typedMentions(passage, question) ?? [];
    return flag(told.some((span) => fitOf(span, passage, question) !== 'other'));
  },
});
