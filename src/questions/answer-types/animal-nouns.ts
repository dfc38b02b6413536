import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';

const ANIMALS: ReadonlySet<string> = new Set(lexicon('questions/animal-nouns'));

const SINGULARS: ReadonlyMap<string, string> = new Map(
  lexicon('grammar/irregular-plurals').map((row) => row.split('\t', 2) as [string, string]),
);

/** True for a noun, singular or plural, for animals of one kind: "dogs", "fish", "wolves". */
export function isAnimal(word: string): boolean {
  const noun = fold(word);
  const forms = [
    noun,
    SINGULARS.get(noun) ?? noun,
    noun.replace(/s$/, ''),
    noun.replace(/es$/, ''),
    noun.replace(/ies$/, 'y'),
  ];
  return forms.some((form) => ANIMALS.has(form) || ANIMALS.has(form.replace(/ve$/, 'f')));
}
