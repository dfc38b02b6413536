import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';

/** The words for each way of belonging, by each folded verb that asks for it: `questions/belonging-events.txt`. */
const TELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicon('questions/belonging-events').flatMap((row) => {
    const [asking = [], others = []] = row.split('\t').map((forms) => forms.split(' ').map(fold));
    const telling = new Set([...asking, ...others]);
    return asking.map((verb) => [verb, telling] as const);
  }),
);

/**
 * The words of which news tells that somebody lives, works or studies somewhere; undefined for any other verb.
 * @param verb folded
 */
export function wordsOfBelonging(verb: string): ReadonlySet<string> | undefined {
  return TELLING.get(verb);
}
