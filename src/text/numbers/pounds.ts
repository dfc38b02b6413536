import type { Unit } from './units.ts';

/** Minimum value for which pounds are money rather than a weight. */
const MONEY_FROM = 100_000;
const POUNDS = /^[ -]pounds?(?![\p{L}-])/u;
/** "100 pounds of hay", "40 pounds heavier". */
const WEIGHED_BEHIND =
  /^[ -]pounds?(?: of \p{Ll}| (?:heavier|lighter|overweight|underweight|each in weight|in weight|apiece in weight)\b| per square\b)/u;
/** "weighed 40 pounds", "lost some 40 pounds": a man loses weight, a firm loses millions. */
const WEIGHED_BEFORE =
  /\b(?:weigh(?:s|ed|ing)?(?: in at)?|tipp(?:ed|ing) the scales? at|(?:he|she|I|we|you|who|they|and|has|have|had) (?:also )?(?:lost|shed|gained|dropped|put on)|(?:los|shedd|gain|dropp)ing|lift(?:s|ed|ing)?|bench-press(?:ed|es)?|weight of) (?:about |around |nearly |over |almost |just |some |only |up to |more than |another |at least )?$/i;
const COMPOUND = /^-pound (\p{Ll}{2,16})/u;
/** "a 40-pound fine" is money; "a 40-pound dog" is not. */
const PRICED =
  /^(?:bet|bill|bonus|bribe|budget|charge|cheque|coin|contract|cost|debt|deal|deposit|discount|donation|fare|fee|fine|gift|grant|job|levy|loan|note|offer|order|payment|payout|penalty|price|prize|purchase|rent|reward|rise|shirt|subscription|ticket|tip|tax|voucher|wage|weekly|annual|monthly)s?$/;

/** Pounds as a weight, where the words around them say so; elsewhere they are money. */
export function weightAt(value: number, before: string, behind: string): Unit | undefined {
  if (value >= MONEY_FROM) return undefined;
  const words = POUNDS.exec(behind)?.[0];
  if (!words) return undefined;
  const noun = COMPOUND.exec(behind)?.[1];
  const isWeight = noun === undefined ? WEIGHED_BEHIND.test(behind) || WEIGHED_BEFORE.test(before) : !PRICED.test(noun);
  return isWeight ? { kind: 'measure', unit: 'pound', length: words.length } : undefined;
}
