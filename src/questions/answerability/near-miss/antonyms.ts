import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { termOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { strengthsOf } from '../../ranking/term-match.ts';
import type { Sign } from '../sign.ts';

const NONE: ReadonlySet<string> = new Set();

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = build();

export const opposite: Sign = defineFeature({
  name: 'opposite',
  says: 'the passage says the opposite of a word of the question',
  value: antonymMismatch,
});

/** "Schools will stay closed until 2 December" tells when they reopen. */
export const heldUntil: Sign = defineFeature({
  name: 'held-until',
  says: 'the passage says until when the opposite holds',
  value: ({ passage }, question) => {
    if (!TIME_TYPES.has(question.expects)) return 0;
    const until = passage.keys.findIndex((key) => key === 'until' || key === 'till');
    if (until < 0 || passage.keys[until - 1] === 'not') return 0;
    const { end } = passage.words[until]!;
    if (!typedMentions(passage, question)?.some(({ start }) => start > end && start - end <= MAX_GAP)) return 0;
    const before = new Set(passage.terms.slice(0, until));
    return flag(question.terms.some(({ term }) => !before.has(term) && hasAny(term, (other) => before.has(other))));
  },
});

/** Maximum length of what stands between "until" and the time, in UTF-16 units: "until at least |2 December". */
const MAX_GAP = 20;

/** 1 when the passage contains the opposite of a question word that it lacks: "rise" and "fall"; else 0. */
function antonymMismatch(candidate: Candidate, question: Question): number {
  const { allTerms, terms } = question;
  if (heldUntil.value(candidate, question) > 0) return 0;
  const said: ReadonlySet<string> = new Set(candidate.passage.terms);
  const strengths = strengthsOf(candidate);
  const isLacking = (term: string) => !said.has(term) && !(strengths[terms.findIndex((t) => t.term === term)]! > 0);
  const isSaid = (term: string) => said.has(term) && !allTerms.has(term);
  return [...allTerms].some((term) => isLacking(term) && (hasAny(term, isSaid) || isTurned(term, isSaid))) ? 1 : 0;
}

function hasAny(term: string, isSaid: (term: string) => boolean): boolean {
  return [...(OPPOSITES.get(term) ?? NONE)].some(isSaid);
}

/** Negating prefixes. */
const TURNING = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'anti', 'de'];
/** Shorter words may start with a prefix by chance: "form" and "inform". */
const MIN_NEGATABLE_LENGTH = 5;

/** "civilised" and "uncivilised". */
function isTurned(term: string, isSaid: (term: string) => boolean): boolean {
  return TURNING.some((beginning) => {
    const bare = term.startsWith(beginning) ? term.slice(beginning.length) : '';
    return (
      (bare.length >= MIN_NEGATABLE_LENGTH && isSaid(bare)) ||
      (term.length >= MIN_NEGATABLE_LENGTH && isSaid(`${beginning}${term}`))
    );
  });
}

function build(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const row of lexicon('questions/opposites')) {
    const [one, other] = row.split('\t').map((side) => side.split(' ').map(termOf));
    for (const a of one!)
      for (const b of other!) {
        table.set(a, (table.get(a) ?? new Set()).add(b));
        table.set(b, (table.get(b) ?? new Set()).add(a));
      }
  }
  return table;
}
