import { overlaps } from '../../../domain/article.ts';
import { lacksObject, subjectOf } from '../../../text/grammar/arguments.ts';
import { PHRASE_TAGS } from '../../../text/grammar/chunks.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { isPassive } from '../../../text/grammar/verb-groups.ts';
import { converseOf } from '../../answer-types/converse-verbs.ts';
import { isAskedVerb } from '../asked-words.ts';
import type { Exclusion } from './exclusion.ts';

/** It stands beside the agent of a passive that tells who did it: "an envoy" in "founded by the sons of an envoy". */
export const isBesideAgent: Exclusion = ({ question, group, hasAgent, matched, parsed: { tokens }, passage }) => {
  const { answerRole, gap } = question.form;
  if (group !== 'who' || !hasAgent || answerRole === 'object' || gap.isPassive) return undefined;
  const agents = matched.flatMap((is, i) => (is && tokens[i + 1]?.word === 'by' && tokens[i + 2] ? [i + 2] : []));
  // "By May" names no agent.
  const isTime = (at: number) => passage.mentions.some((m) => m.kind === 'date' && overlaps(m, tokens[at]!));
  if (agents.length === 0 || agents.some(isTime)) return undefined;
  const phrases = agents.map((first) => ({ first, last: endOfPhrase(tokens, first) }));
  return (c) => !phrases.some(({ first, last }) => c.last > first && c.first <= last);
};

/** Index of the last token of the noun phrase that begins at a token. */
function endOfPhrase(tokens: readonly TaggedToken[], at: number): number {
  let end = at;
  while (end + 1 < tokens.length && PHRASE_TAGS.has(tokens[end + 1]!.tag)) end++;
  return end;
}

/** It is whom or what it was done to: "a seal pup" in "a seal pup found in a car park" for "who found the seal". */
export const isPatient: Exclusion = ({ question, group, parsed: { tokens }, matched }) => {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'subject' || gap.isPassive || gap.verb === undefined) return undefined;
  return (c) => {
    let verb = c.last;
    while (verb < c.last + MAX_VERB_GROUP && VERB_GROUP.has(tokens[verb]?.tag ?? 'stop')) verb++;
    return (
      tokens[verb]?.tag === 'verb' &&
      matched[verb]! &&
      lacksObject(tokens, verb) &&
      matched.slice(c.first, c.last).some(Boolean) &&
      !tokens.slice(c.first, c.last).some(({ tag }) => tag === 'possessive')
    );
  };
};

/** Maximum number of tokens between a noun phrase and its participle: "who had not been". */
const MAX_VERB_GROUP = 5;
const VERB_GROUP: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'relative']);

/** It is who did something, where the question asks to whom it was done: "Lind" in "Lind called her brother" for "whom did she call". */
export const isAgent: Exclusion = ({ question, group, parsed: { tokens }, matched }) => {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'object' || gap.isPassive || gap.verb === undefined) return undefined;
  if (!question.tokens.some(({ key }) => AUXILIARIES.has(key))) return undefined;
  const subjects = tokens.flatMap(({ tag }, verb) => {
    if (tag !== 'verb' || !matched[verb] || isPassive(tokens, verb)) return [];
    const subject = subjectOf(tokens, verb);
    return subject ? [{ ...subject, verb }] : [];
  });
  if (subjects.length === 0) return undefined;
  return (c) => subjects.some(({ first, last, verb }) => first <= c.first && c.last <= last && c.last <= verb);
};

/** Auxiliaries before the subject of a question for the object. */
const AUXILIARIES: ReadonlySet<string> = new Set(['do', 'does', 'did', 'will', 'would', 'can', 'could']);

/** It is who accuses or criticises somebody for what is asked about: "the board" in "the board accused the owner of closing the mill". */
export const isAccuser: Exclusion = ({ question, group, parsed: { tokens } }) => {
  const { verb, place } = question.form.gap;
  if (group !== 'who' || place !== 'subject' || verb === undefined) return undefined;
  const deeds = tokens.flatMap(({ word }, at) =>
    word.endsWith('ing') && CHARGING.has(tokens[at - 1]?.word ?? '') && isAskedVerb(word, question) ? [at] : [],
  );
  const accusing = deeds.flatMap((deed) => {
    const at = tokens.findLastIndex(({ tag }, i) => i < deed - 2 && tag === 'verb');
    return at >= Math.max(0, deed - MAX_ACCUSED) && !isPassive(tokens, at) ? [at] : [];
  });
  return accusing.length > 0 ? (c) => accusing.some((at) => c.first < at) : undefined;
};

/** Words behind which the deed stands that somebody is accused of, thanked for or charged with. */
const CHARGING: ReadonlySet<string> = new Set(['of', 'for', 'with']);
/** Maximum number of tokens from the verb to the deed: "accused |the owner of the mill of| closing it". */
const MAX_ACCUSED = 12;

/** It is the other party of the event: who sold something, where the question asks who bought it. */
export const isOtherParty: Exclusion = ({ question, group, parsed: { tokens }, slot }) => {
  const { verb, place } = question.form.gap;
  if (group !== 'who' || place !== 'subject' || verb === undefined) return undefined;
  if (!tokens.some(({ word, tag }) => tag === 'verb' && converseOf(verb, word) !== undefined)) return undefined;
  if (tokens.some(({ word }) => isAskedVerb(word, question))) return undefined;
  return (c) => !slot || c.last <= slot.first || c.first >= slot.last;
};
