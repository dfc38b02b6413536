import { lexicon } from '../../text/lexicon.ts';

/** Words that ask for a sum of money, whatever else "how much" may ask for. */
const PAYING: ReadonlySet<string> = new Set(lexicon('questions/payment-words'));

export const isPaying = (key: string) => PAYING.has(key);
