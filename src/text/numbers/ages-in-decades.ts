import type { NumberMention, Sentence } from '../../domain/article.ts';
import { patternMatchesIn } from '../patterns.ts';

const TENS = 'teens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
/** "in her early 60s", "in their forties". */
const DECADE = new RegExp(
  `\\bin (?:his|her|their|my|your|our) ((?:(?:early|mid|late)(?: to (?:mid|late))?[ -])?(?:(${TENS.join('|')})|['’]?([1-9])0s))\\b`,
  'gi',
);
/** Cheap precondition for the long pattern. */
const HOLDS = /[1-9]0s|ties\b|teens\b/;
const FIRST_TEEN = 13;

/** Finds ages given as decades. */
export function decadesIn(text: string, sentences: readonly Sentence[]): NumberMention[] {
  if (!HOLDS.test(text)) return [];
  return patternMatchesIn(DECADE, text, sentences).map(({ match: [all, words = '', name, tens], match: { index } }) => {
    const decade = name ? TENS.indexOf(name.toLowerCase()) + 1 : Number(tens);
    const value = decade === 1 ? FIRST_TEEN : decade * 10;
    const upTo = decade * 10 + 9;
    const end = index + all.length;
    const canonical = `${value}/${upTo} year`;
    return { kind: 'age', start: end - words.length, end, canonical, value, upTo, unit: 'year', approximate: true };
  });
}
