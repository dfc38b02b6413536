import { lexicon } from '../../text/lexicon.ts';

/** Words that ask for a sum of money regardless of what else "how much" could mean. */
const PAYING: ReadonlySet<string> = new Set(lexicon('questions/payment-words'));

export const isPaying = (key: string) => PAYING.has(key);
