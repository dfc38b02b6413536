import { termOf } from '../../../retrieval/terms.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
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

/** 1 when the passage contains the opposite of a question word that it lacks: "rise" and "fall"; else 0. */
function antonymMismatch(candidate: Candidate, { allTerms, terms }: Question): number {
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
