import type { Library } from '../../retrieval/library.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import {
  asked,
  asksForSubject,
  asStated,
  clauseSubject,
  isPassiveClause,
  questionClause,
  SOMEBODY,
} from './declarative.ts';
import { type KnownPhrase, type Referent, referentsIn } from './mentions.ts';
import { isPlural, type Parts } from './question-parts.ts';
import { asksForStatement, sayingIn } from './speech-questions.ts';

/** Other ways of asking why. */
const MEANING_WHY = /^(?:how come|how so|what for)$/iu;
const COUNTING = /^how many$/iu;
const WHO = /^(?:who|whom)$/iu;
const BY_WHOM = /^by (?:whom|who)$/iu;
/** Asks for a property of a thing or person rather than for an action. */
const DEGREE = /^how (?:old|big|tall|high|large)$/iu;
/** For a person, only the current place can be asked. */
const PLACE =
  /^(?:where|(?:(?:in|at|to|from) )?(?:what|which) (?!year|month|week|day|date|time|hour|minute|century|season)\S+)$/iu;

/**
 * The previous question with another question word: "When was the harbour closed?", "why?" → "Why was the harbour
 * closed". Undefined when the result would make no sense ("Who is Lind?", "how many?"; "Where did the mill burn down?", "who?").
 */
export function reask(
  library: Library,
  parts: Parts,
  asking: string,
  answer: Referent | undefined,
): string | undefined {
  const known = referentsIn(library, parts);
  if (COUNTING.test(asking)) return counted(parts, known);
  if (WHO.test(asking) || BY_WHOM.test(asking)) return whoDid(parts, asking, known, answer);
  const isNobody =
    /^whom?$/iu.test(parts.asking) && asksForSubject(parts) && clauseSubject(parts, answer) === undefined;
  if (isNobody && DEGREE.test(asking)) return `${asking} is the person ${lowerFirst(parts.body)}`;
  if (isKeywords(parts)) return ofKeywords(parts.body, asking);
  if (DEGREE.test(asking)) return ofDegree(asking, clauseSubject(parts, answer) ?? parts.phrases[0]?.words);
  if (asksForStatement(parts)) return aboutWords(parts, asking);
  if (isDescription(parts) && !PLACE.test(asking)) return undefined;
  const clause = questionClause(parts, isNobody ? SOMEBODY : answer);
  if (!clause) return undefined;
  if (/^why not$/iu.test(asking)) return asked('why', { ...clause, predicate: `not ${clause.predicate}` });
  if (MEANING_WHY.test(asking)) return asked('why', clause);
  const isSum = /^how much$/iu.test(parts.asking) && parts.askedNoun === undefined && /^why$/iu.test(asking);
  return `${asked(asking, clause)}${isSum ? ' that much' : ''}`;
}

/** "harbour Varnes": words without a question. */
export const isKeywords = ({ asking, auxiliary }: Parts) => asking === '' && auxiliary === undefined;

/** What is asked about the thing or the event that keywords name. */
const OF_KEYWORDS: Readonly<Record<string, string>> = {
  why: 'what is the reason for',
  when: 'when was',
  where: 'where is',
};

function ofKeywords(body: string, asking: string): string | undefined {
  const opening = OF_KEYWORDS[asking.toLowerCase()];
  return opening && `${opening} ${body}`;
}

/** "Why did Lind say that about the bridge?": the statement itself was shown with the previous answer. */
function aboutWords(parts: Parts, asking: string): string {
  const { auxiliary = 'did', rest } = parts;
  const { end } = sayingIn(parts)!;
  return `${asking} ${auxiliary} ${rest.slice(0, end)} that${rest.slice(end)}`;
}

/** "Who is Greta Holst?", "what is the sandbank?" */
export function isDescription({ asking, askedNoun, auxiliary, rest, phrases }: Parts): boolean {
  const isAsked = /^(?:who|what)$/iu.test(asking) && askedNoun === undefined;
  return isAsked && isOfClass('be', (auxiliary ?? '').toLowerCase()) && phrases[0]?.words === rest;
}

const ofDegree = (asking: string, subject: string | undefined) =>
  subject && `${asking} ${isPlural(subject.toLowerCase()) ? 'are' : 'is'} ${subject}`;

const ANYBODY = /^(?:any(?:one|body)|some(?:one|body)|any|some)\b\s?/iu;

const BODY = /(?:one|body)\s?$/iu;

/**
 * "How many died?" after "who died?" or "was anyone hurt?"; "how many pilots want a pier" after "did the pilots want
 * one?".
 */
function counted(parts: Parts, known: readonly KnownPhrase[]): string | undefined {
  const { asking, auxiliary = '', rest, phrases } = parts;
  if (/^who$/iu.test(asking) && asksForSubject(parts))
    return ['How many', plural(auxiliary), rest].filter(Boolean).join(' ');
  const anybody = asking === '' ? ANYBODY.exec(rest)?.[0] : undefined;
  if (asking === '' && auxiliary === '') return undefined;
  const [first] = phrases;
  if (anybody !== undefined) return countedAnybody(rest, anybody, auxiliary, first?.words);
  if (asksForStatement(parts)) {
    const several = known.find((phrase) => phrase.plural && phrase.kind === 'thing');
    return several && `How many ${bareNoun(several.words)}`;
  }
  if (!first?.plural || !rest.startsWith(first.words)) return undefined;
  return ['How many', bareNoun(first.words), ...asStated(auxiliary, rest.slice(first.words.length).trim())].join(' ');
}

/** "anyone hurt" becomes "people hurt"; "any homes flooded" keeps its noun. */
function countedAnybody(rest: string, anybody: string, auxiliary: string, first: string | undefined): string {
  const isBody = BODY.test(anybody);
  const noun = isBody ? 'people' : bareNoun(first ?? '');
  const behind = isBody ? rest.slice(anybody.length) : rest.slice(first?.length ?? 0).trim();
  return `How many ${noun} ${plural(auxiliary)} ${behind}`;
}

const bareNoun = (words: string) => words.replace(/^(?:the|an?|any|some|all)\s/iu, '');
const plural = (auxiliary: string) =>
  auxiliary.replace(/^was$/iu, 'were').replace(/^is$/iu, 'are').replace(/^has$/iu, 'have').toLowerCase();

/** "Who?": asks who is meant, or who did it. */
function whoDid(
  parts: Parts,
  asking: string,
  known: readonly KnownPhrase[],
  answer: Referent | undefined,
): string | undefined {
  const { askedNoun, auxiliary, rest } = parts;
  const anybody = parts.asking === '' ? ANYBODY.exec(rest)?.[0] : undefined;
  if (anybody?.match(BODY)) return whoWere(auxiliary, rest.slice(anybody.length));
  if (asksForSubject(parts) && !/^how/iu.test(parts.asking) && answer?.kind !== 'person') return parts.body;
  const isSomebody = ({ kind }: Referent) => kind === 'person' || (kind === 'name' && asksForStatement(parts));
  const person = answer?.kind === 'person' ? answer : known.find(isSomebody);
  const clause = questionClause(parts, undefined);
  const ofSeveral = askedNoun !== undefined && /^how/iu.test(parts.asking) ? questionClause(parts, answer) : undefined;
  if (ofSeveral && BY_WHOM.test(asking) && isPassiveClause(ofSeveral)) return asked(asking, ofSeveral);
  if (ofSeveral) return whoWere(auxiliary, rest);
  if (clause && isPassiveClause(clause)) return asked('by whom', clause);
  return person && `Who is ${person.words}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Who was hurt?" after "how many people were hurt?" */
const whoWere = (auxiliary: string | undefined, rest: string) =>
  ['who', auxiliary?.replace(/^were$/iu, 'was').replace(/^are$/iu, 'is'), rest].filter(Boolean).join(' ');
