import { fold } from '../../text/fold.ts';

/** What somebody was asked for, or did not give: "for comment", "to our questions". */
const COMMENT =
  '(?:comments?|response|reply|statement|interview|questions?|calls?|e-?mails?|messages?|requests?|inquir(?:y|ies)|enquir(?:y|ies))';
const BETWEEN = '[^.!?]{0,60}';
const SOON = '(?:immediately |yet |so far )?';

/** Ways of telling that somebody was asked and has said nothing. */
const NOTHING_SAID = new RegExp(
  [
    `\\b(?:contacted|approached|asked|reached out to|tried to (?:reach|contact))\\b${BETWEEN} for (?:a |an |further )?${COMMENT}\\b`,
    `(?:\\bnot|n't) ${SOON}(?:respond|repl(?:y|ied)|responded|return|returned|answer|answered)\\b${BETWEEN}\\b${COMMENT}\\b`,
    `(?:\\bnot|n't) ${SOON}be ${SOON}(?:reached|contacted)\\b`,
    `(?:\\bnot |n't |\\bun)${SOON}(?:reachable|available) for (?:a |an )?${COMMENT}\\b`,
    '\\b(?:declin|refus)(?:ed|es|ing) (?:to (?:give |make )?(?:a |any )?(?:further )?comment|an interview)\\b',
    `\\bsought (?:a |further )?${COMMENT} from\\b`,
  ].join('|'),
  'u',
);
/** Words of a sentence that tells nothing else; a longer one may have news beside it. */
const MAX_WORDS = 22;

/** True for a sentence that tells only that somebody was asked for comment or gave none: no news of its own. */
export function isNoComment(sentence: string): boolean {
  return sentence.trim().split(/\s+/u, MAX_WORDS + 1).length <= MAX_WORDS && NOTHING_SAID.test(fold(sentence));
}
