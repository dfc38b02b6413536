import type { NumberMention, Sentence, Span } from '../../domain/article.ts';
import { patternMatchesIn, type SentenceMatch, SMALL_NUMBER } from '../patterns.ts';
import { withAbout } from './about.ts';
import { valueOfWords } from './number-words.ts';

/** Denominators: 2 for "half", 3 for "third". */
const PARTS: ReadonlyMap<string, number> = new Map(
  'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 2]),
);
const PART = /\b(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b(?!-\w)/gi;
const MANY = new RegExp(`(?<![\\p{L}\\p{N}-])(${SMALL_NUMBER}|an?)[ -]$`, 'iu');
/** "half of", "half the"; "a third of", "a third." but not "a third boat". */
const WHOLE = /^ (?:of|the|all|its|their|his|her|our|those|these)\b/;
const ENDS = /^(?:[,.;:)”"]|$| (?:more|less|fewer|higher|lower|since|in|on|from|to|over|this|last|and|compared)\b)/;
/** Words before "half" that give it another meaning: "the second half of". */
const NO_HALF =
  /(?:[\p{L}]-|(?:^|[^\p{L}])(?:first|second|the|other|last|this|better|latter|each|opening|final|every|per|an?) )$/iu;
/** "one in five", "nine out of ten". */
const IN = new RegExp(`\\b(?:in|out of) (?:every )?(${SMALL_NUMBER}|\\d{1,3})\\b(?![.,]\\d|-)`, 'gi');
const BEFORE_IN = new RegExp(`(?<![\\p{L}\\p{N}.,-])(${SMALL_NUMBER}|\\d{1,2}) $`, 'iu');
const COUNTED = /^ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|games?|matches|overs|starts)\b/;
/** Number of characters examined before and after. */
const NEAR = 20;

/** Finds fractions in words: "half of the boats", "two-thirds", "one in five children". */
export function sharesIn(text: string, sentences: readonly Sentence[]): NumberMention[] {
  const shares = [
    ...patternMatchesIn(PART, text, sentences).map((hit) => shareOf(text, hit, fraction(text, hit))),
    ...patternMatchesIn(IN, text, sentences).map((hit) => shareOf(text, hit, oneIn(text, hit))),
  ];
  return shares.filter((share) => share !== undefined).sort((a, b) => a.start - b.start);
}

interface Share extends Span {
  readonly value: number;
}

function shareOf(
  text: string,
  { sentence }: SentenceMatch<Sentence>,
  share: Share | undefined,
): NumberMention | undefined {
  if (!share || share.start < sentence.start) return undefined;
  const value = Number((share.value * 100).toPrecision(4));
  const start = withAbout(text, sentence, share.start);
  const { end } = share;
  return { kind: 'percent', start, end, canonical: `${value} %`, value, unit: '%', approximate: start < share.start };
}

function fraction(text: string, { match }: SentenceMatch<Sentence>): Share | undefined {
  const part = match[0].toLowerCase();
  const end = match.index + part.length;
  const before = text.slice(Math.max(0, match.index - NEAR), match.index);
  const many = MANY.exec(before);
  const count = many && !/^a/i.test(many[1]!) ? valueOfWords(many[1]!) : 1;
  const whole = PARTS.get(part.replace('halves', 'half').replace(/s$/, '')) ?? 1;
  const isPlural = part.endsWith('s');
  if (isPlural !== count > 1 || count >= whole) return undefined;
  const start = match.index - (many?.[0].length ?? 0);
  const behind = text.slice(end, end + NEAR);
  if (!many && (whole > 2 || NO_HALF.test(before) || !WHOLE.test(behind))) return undefined;
  const ends = ENDS.test(behind) && !before.endsWith(`and ${many?.[0] ?? ''}`);
  return isPlural || WHOLE.test(behind) || ends ? { value: count / whole, start, end } : undefined;
}

function oneIn(text: string, { match }: SentenceMatch<Sentence>): Share | undefined {
  const before = BEFORE_IN.exec(text.slice(Math.max(0, match.index - NEAR), match.index));
  const end = match.index + match[0].length;
  if (!before || COUNTED.test(text.slice(end, end + NEAR))) return undefined;
  const [part, whole] = [numberOf(before[1]!), numberOf(match[1]!)];
  const isShare = part < whole && (part === 1 || whole <= 10 || whole === 100);
  return isShare ? { value: part / whole, start: match.index - before[0].length, end } : undefined;
}

function numberOf(word: string): number {
  return /\d/.test(word) ? Number(word) : valueOfWords(word);
}
