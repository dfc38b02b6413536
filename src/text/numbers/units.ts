import type { NumberMention } from '../../domain/article.ts';
import { lexicon } from '../lexicon.ts';

/** Unit of a number. */
export interface Unit {
  readonly kind: NumberMention['kind'];
  readonly unit: string;
  /** Length of the unit as written, in UTF-16 units. */
  readonly length: number;
}

const UNITS: ReadonlyMap<string, Pick<Unit, 'kind' | 'unit'>> = new Map(
  lexicon('quantities/units').map((row) => {
    const [written = '', kind, unit = ''] = row.split('\t');
    return [written, { kind: kind as NumberMention['kind'], unit }];
  }),
);

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  A$: 'AUD',
  AUD: 'AUD',
  C$: 'CAD',
  CAD: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  Rs: 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  CHF: 'CHF',
};

/** Letters before a sum, alone or before a sign: currency codes and prefixes that distinguish dollars. */
export const CURRENCY_CODES: readonly string[] = ['USD', 'EUR', 'GBP', 'CHF', 'AUD', 'CAD', 'US$', 'NZ$', 'HK$'];

/** Currency signs before a number, as regular expression alternatives. */
export const CURRENCY_SIGN = '(?:US|A|C|NZ|HK|S|R)?\\$|[€£¥₹₽₺₩]|(?:USD|EUR|GBP|CHF|AUD|CAD)(?= ?\\d)|Rs\\.?(?= ?\\d)';

/** The ISO 4217 code of a currency sign. */
export function currencyOf(sign: string): string {
  return CURRENCIES[sign.replace(/\.$/, '')] ?? '';
}

const WORDS = /^[ -]?(%|°[CF]?|[CF](?![\p{L}\p{N}-])|[€£]|t(?![\p{L}-])|[\p{L}/]{1,16}(?:[ -][\p{L}/]{1,12}){0,2})/u;

/** First words of all units, for a cheap check. */
const FIRST_WORDS: ReadonlySet<string> = new Set(Array.from(UNITS.keys(), (written) => written.split(' ')[0]!));

/** The unit named directly after a number; the longest match wins. */
export function unitAt(behind: string): Unit | undefined {
  if (/^ ?%/.test(behind)) return { kind: 'percent', unit: '%', length: behind.indexOf('%') + 1 };
  const found = WORDS.exec(behind);
  if (found?.[1] === 'F' || found?.[1] === 'C') return degreesAt(found[0], found[1]);
  const words = found?.[1]?.split(/[ -]/) ?? [];
  if (!found || !spellings(words[0]!).some((word) => FIRST_WORDS.has(word))) return undefined;
  const lead = found[0].length - found[1]!.length;
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const written = words.slice(0, count).join(' ');
    const known = spellings(written).find((spelling) => UNITS.has(spelling));
    if (known === undefined || (written === 't' && behind[lead + 1] === '-')) continue;
    const { kind, unit } = UNITS.get(known)!;
    return { kind, unit, length: lead + written.length };
  }
  return undefined;
}

/** "20C"; a space apart it is no unit. */
function degreesAt(written: string, scale: 'C' | 'F'): Unit | undefined {
  const unit = scale === 'C' ? 'degree' : 'degree Fahrenheit';
  return written === scale ? { kind: 'measure', unit, length: 1 } : undefined;
}

/** As written, and without the plural "s" at the end or at the end of the first word. */
function spellings(written: string): readonly string[] {
  return written.includes('s') ? [written, written.replace(/s$/, ''), written.replace(/s\b/, '')] : [written];
}
