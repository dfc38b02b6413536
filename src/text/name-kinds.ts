import { lexicon } from './lexicon.ts';
import { isRoleNoun, knownAt, Trait } from './name-lexicon.ts';
import type { Candidate } from './name-parts.ts';
import type { Token } from './name-tokens.ts';

/** How strongly the words of one name and those around it speak for each kind; `other` is an event, a work, a law. */
export interface Leaning {
  readonly person: number;
  readonly place: number;
  readonly organisation: number;
  readonly other: number;
}

type Mutable = { -readonly [K in keyof Leaning]: Leaning[K] };

const IN: ReadonlySet<string> = new Set(['in', 'near', 'across', 'throughout', 'outside', 'inside', 'around']);
const TOWARDS: ReadonlySet<string> = new Set(['from', 'to', 'at', 'into', 'via', 'through', 'of']);
const SAID: ReadonlySet<string> = new Set([...lexicon('speech-tags'), 'say', 'tells', 'argued', 'warned', 'explained']);
const PERSONAL: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'aged', 'himself', 'herself']);
const ACRONYM = /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,5})$/u;
const MIXED = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const SCOTTISH = /^(?:Mac|Mc|De|Di|Le|La|Van|O['’])\p{Lu}/u;
const AGE = /^\d{1,3}$/;

/** The votes of one place in the text where the name stands. */
export function leaningOf(text: string, tokens: readonly Token[], candidate: Candidate): Leaning {
  const votes: Mutable = { person: 0, place: 0, organisation: 0, other: 0 };
  voteByWords(votes, tokens, candidate);
  voteByShape(votes, tokens, candidate);
  voteByLeft(votes, tokens, candidate);
  voteByRight(votes, text, tokens, candidate);
  return votes;
}

function voteByWords(votes: Mutable, tokens: readonly Token[], { from, to, known }: Candidate): void {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  const isGiven = (first.traits & Trait.firstName) !== 0;
  if (known) votes[known.kind] += isGiven && to - from === 1 ? 1.5 : 4;
  if (isGiven) votes.person += to - from > 1 ? 3 : 2;
  const of = tokens.slice(from, to).findIndex((token) => token.text === 'of' || token.text === 'for');
  const head = of > 0 ? tokens[from + of - 1]! : last;
  const weight = of > 0 ? 4 : 3;
  if (to - from < 2) return;
  if ((head.traits & Trait.organisationHead) !== 0) votes.organisation += weight;
  if ((head.traits & Trait.placeHead) !== 0) votes.place += weight - 0.5;
  if ((head.traits & Trait.event) !== 0) votes.other += weight + 0.5;
  if (of < 0 && (first.traits & Trait.placeHead) !== 0 && !isGiven) votes.place += 2;
  if (of < 0 && first.text === 'Team') votes.organisation += 3;
}

function voteByShape(votes: Mutable, tokens: readonly Token[], { from, to, title, known }: Candidate): void {
  const words = tokens.slice(from, to);
  if (title) votes.person += 6;
  if (words.some((token, i) => i > 0 && /^\p{Lu}$/u.test(token.text)) || /^\p{Lu}$/u.test(words[0]!.text))
    votes.person += 2;
  if (words.length === 1 && ACRONYM.test(words[0]!.text) && !known) votes.organisation += 2.5;
  if (words.length === 1 && MIXED.test(words[0]!.text) && !SCOTTISH.test(words[0]!.text)) votes.organisation += 1.5;
  if (words.length > 1 && words.length < 5 && words.every((token) => !ACRONYM.test(token.text))) votes.person += 1.2;
  if (words.length === 1) votes.person += 0.6;
}

function voteByLeft(votes: Mutable, tokens: readonly Token[], { from, title }: Candidate): void {
  const before = tokens[(title?.from ?? from) - 1];
  if (!before || tokens[from]!.opening) return;
  const word = before.text.toLowerCase();
  if (word === 'the' && !title) {
    votes.person -= 3;
    votes.organisation += 0.8;
  }
  if (IN.has(word)) votes.place += 2;
  if (TOWARDS.has(word)) votes.place += 0.4;
  if (!before.capital && isRoleNoun(word)) votes.person += 2.5;
}

function voteByRight(votes: Mutable, text: string, tokens: readonly Token[], { from, to }: Candidate): void {
  const next = tokens[to];
  if (!next) return;
  const gap = text.slice(tokens[to - 1]!.end, next.start);
  if (gap === ' ' && SAID.has(next.text)) votes.person += 1.2;
  if (gap === ' ' && PERSONAL.has(next.text)) votes.person += 2;
  if (gap === ' (' && AGE.test(next.text)) votes.person += 2;
  if (gap !== ', ') return;
  if (PERSONAL.has(next.text)) votes.person += 2;
  if (AGE.test(next.text) && Number(next.text) < 110) votes.person += 3;
  if (next.capital && to - from < 3 && knownAt([next.text, tokens[to + 1]?.text ?? ''], 0)?.kind === 'place')
    votes.place += 2;
}

/** The kind with the most votes; `other` for none. */
export function kindOf(votes: Leaning): 'person' | 'place' | 'organisation' | 'other' {
  const best = Math.max(votes.person, votes.place, votes.organisation, votes.other);
  if (best <= 0 || votes.other === best) return 'other';
  if (votes.place === best) return 'place';
  return votes.organisation === best ? 'organisation' : 'person';
}

export function sumOf(all: readonly Leaning[]): Leaning {
  const sum: Mutable = { person: 0, place: 0, organisation: 0, other: 0 };
  for (const votes of all) {
    sum.person += votes.person;
    sum.place += votes.place;
    sum.organisation += votes.organisation;
    sum.other += votes.other;
  }
  return sum;
}
