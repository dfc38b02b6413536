import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerMore } from '../../../src/questions/answer-more.ts';
import { MAX_PRONOUNS } from '../../../src/questions/dialogue/coreference.ts';
import { rewrite } from '../../../src/questions/dialogue/rewrite.ts';
import { type Turn, turnOf } from '../../../src/questions/dialogue/turn.ts';
import { fold } from '../../../src/text/fold.ts';
import { lemmaOf } from '../../../src/text/grammar/verb-forms.ts';
import { wordsIn } from '../../../src/text/words.ts';
import { libraryOf } from '../example-library.ts';

const library = libraryOf(
  'Mayor Brigitta Solum closed the harbour of Varnes on 4 May 2031 because a sandbank had grown. "It is a trap," Solum said.',
  'The mill in Ober burned down in 1998. Fire chief Greta Holst said nobody was hurt. The mill employed 40 people.',
);

const FORMER = [
  'Who closed the harbour of Varnes?',
  'When did the mill in Ober burn down?',
  'What did Solum say about the sandbank?',
  'How many people did the mill employ?',
  'mill Ober',
];
const PIECES =
  'what who why when where how many else about and or the a of in on that this it its he she him her his they them their there then did does is was say said burn down mill harbour Solum Holst Varnes 1998 2031 trap, " ? ’s'.split(
    ' ',
  );

/** Words of the interface that a rewritten question may add. */
const OWN = new Set(
  'who is are was were said in on and the that did do does it by whom what about say people many how much somebody something person reason for when where'.split(
    ' ',
  ),
);

const typed = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(' ')),
  fc.string({ maxLength: 60 }),
);
const keysOf = (text: string) => wordsIn(text).map((word) => fold(word.text).replace(/'s$|'$/, ''));

function turnsFor(questions: readonly string[]): Turn[] {
  return questions.map((question) => {
    const answer = answerMore(library, question, {}, []);
    return turnOf(library, question, answer, answer.ranked.slice(0, 1));
  });
}

const TURNS = turnsFor(FORMER);
const turns = fc.subarray(TURNS, { minLength: 1 });

it('adds words of the former questions and names of their answers only, and changes nothing else', () => {
  let rewritten = 0;
  fc.assert(
    fc.property(typed, turns, (words, before) => {
      const understood = rewrite(library, words, before);
      if (understood.by === undefined) {
        expect(understood).toMatchObject({ question: words, without: [] });
        return;
      }
      rewritten++;
      const names = before.flatMap(({ answer, named }) => [...named, ...(answer ? [answer] : [])]);
      const allowed = new Set(
        [words, ...before.map(({ question }) => question), ...names.map((name) => name.words)].flatMap(keysOf),
      );
      const bases = new Set([...allowed].map((key) => lemmaOf(key)));
      for (const key of keysOf(understood.question))
        expect(allowed.has(key) || bases.has(key) || OWN.has(key), key).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(rewritten).toBeGreaterThan(15);
});

it('goes nowhere without a turn', () => {
  fc.assert(
    fc.property(typed, (words) => {
      expect(rewrite(library, words, [])).toMatchObject({ question: words, without: [] });
    }),
    { numRuns: 50 },
  );
});

it.each([
  [MAX_PRONOUNS - 1, MAX_PRONOUNS - 1],
  [MAX_PRONOUNS, MAX_PRONOUNS],
  [MAX_PRONOUNS + 1, MAX_PRONOUNS],
])('of %i pronouns replaces %i', (given, replaced) => {
  const { question } = rewrite(library, `Who saw ${Array(given).fill('her').join(', ')}?`, TURNS.slice(0, 1));
  expect(question.split('Brigitta Solum')).toHaveLength(replaced + 1);
});
