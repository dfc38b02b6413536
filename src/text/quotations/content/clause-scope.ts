import { Class } from '../../grammar/function-words.ts';
import { isA, isAdverb, isSign, looksFinite } from '../../grammar/token-tests.ts';
import { endsAsParticiple } from '../../grammar/verb-forms.ts';
import type { Cue } from '../cues.ts';
import type { SourcePhrase } from '../sources/source.ts';
import type { StatementToken } from '../statements.ts';
import { beginsSubject } from './clause-end.ts';

type Tokens = readonly StatementToken[];

/**
 * End of the possible content of a cue in an initial clause or a parenthesis: "While Lind said she would go, |Berg
 * stayed", "Lind, who said she would go, |stayed".
 */
export function clauseScope(tokens: Tokens, cue: Cue, subject: SourcePhrase | undefined, start: number): number {
  const aside =
    subject !== undefined && isA(tokens[subject.run.from], Class.relative) && isSign(tokens[subject.run.from - 1], ',');
  const opening = !aside && opensWithClause(tokens, subject?.where === 'left' ? subject.run.from : cue.group);
  // The person asked is named after the question, with any verb.
  const asked = opening && cue.verb.lemma === 'ask' && cue.form === 'past' && subject?.where !== 'left';
  if (!aside && !opening) return tokens.length;
  for (let i = start + 1; i < tokens.length; i++) {
    if (!isSign(tokens[i], ',')) continue;
    const next = tokens[i + 1];
    if (aside && (looksFinite(next) || isAdverb(next))) return i;
    if (
      opening &&
      next &&
      (beginsSubject(next) || (next.kind === 'word' && !isA(next, Class.and | Class.preposition | Class.relative))) &&
      ((asked && beginsSubject(next)) || mainVerbFollows(tokens, i + 1))
    )
      return i;
  }
  return tokens.length;
}

/** Whether the clause whose subject begins at `at` opens the statement and is subordinate to what follows. */
function opensWithClause(tokens: Tokens, at: number): boolean {
  if (
    at > 0 &&
    at <= 8 &&
    isA(tokens[at - 1], Class.subordinator) &&
    tokens.slice(0, at).every((token) => token.kind === 'word')
  )
    return true;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const first = tokens[i]!;
    const begins =
      i === 0 ||
      isSign(tokens[i - 1], ',;:') ||
      (isA(tokens[i - 1], Class.and) && (i === 1 || isSign(tokens[i - 2], ',')));
    // "On Monday Lind said": a day is no clause.
    if (begins && isA(tokens[i + 1], Class.time) && isA(first, Class.preposition)) return false;
    if (begins)
      return (
        isA(first, Class.subordinator | Class.preposition) &&
        first.word !== 'that' &&
        (i <= 2 || isA(first, Class.subordinator))
      );
    if (first.kind !== 'word') return false;
  }
  return at === 0 && tokens[0]?.kind === 'word' && endsAsParticiple(tokens[0].word);
}

function mainVerbFollows(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(from + 25, tokens.length); i++) {
    if (isSign(tokens[i], ',;:')) return tokens[i]!.word === ',' && mainVerbFollows(tokens, i + 1);
    if (looksFinite(tokens[i])) return true;
  }
  return false;
}
