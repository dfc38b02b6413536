import { defineFeature, flag } from '../../../scoring/feature.ts';
import { SHORT_NAME_WEIGHT } from '../../expansion/short-names.ts';
import type { Question } from '../../model/question.ts';
import { isSpokenByAny } from '../../ranking/quotation-speaker.ts';
import type { Sign } from '../sign.ts';

/** The question asks for the words of a named person, and the article quotes none. */
export const speakerSilent: Sign = defineFeature({
  name: 'speaker-silent',
  says: 'the article reports no words of the one who is asked about',
  value: ({ passage: { reading } }, question) => {
    const { speakerTerms, terms } = question;
    const isNamed = speakerTerms.length > 0 && speakerTerms.every((t) => terms.some((x) => x.isName && x.term === t));
    if (!isNamed) return 0;
    const asked = speakerTerms.map((term) => meantBy(term, question));
    return flag(!reading.quotes.some((quote) => isSpokenByAny(reading.article, quote, asked)));
  },
});

/** The library's terms for a question term: itself, its full or short form, or the likely corrections of one that is absent. */
function meantBy(asked: string, { terms, related }: Question): readonly string[] {
  const at = terms.findIndex(({ term }) => term === asked);
  const least = terms[at]?.absent ? 0 : SHORT_NAME_WEIGHT;
  const meant = [...related].flatMap(([term, affinities]) =>
    affinities.some(([i, strength]) => i === at && strength >= least) ? [term] : [],
  );
  return [asked, ...meant];
}
