import { lemmaOf } from '../../text/grammar/verb-forms.ts';
import { lexicon } from '../../text/lexicon.ts';

const PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  lexicon('questions/converse-verbs').flatMap((row) => {
    const [asked, ...others] = row.split('\t');
    return others.map((other): [string, string] => {
      const [told, preposition = ''] = other.split(' ');
      return [`${asked} ${told}`, preposition];
    });
  }),
);

/**
 * The preposition behind which a passage names the subject of the question's verb, where it tells the event from the other
 * side: "to" for "who bought it" and "was sold to a dentist". Undefined for verbs that are no such pair.
 */
export function converseOf(asked: string, told: string): string | undefined {
  return PREPOSITIONS.get(`${lemmaOf(asked) ?? asked} ${lemmaOf(told) ?? told}`);
}
