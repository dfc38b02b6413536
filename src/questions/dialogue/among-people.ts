import { tokeniseUtterance } from '../analysis/tokenise.ts';

/** What asks whoever reads it to say something, before the question itself: "can somebody tell me", "do you know". */
const REQUESTING =
  /^(?:(?:hey|hi|so|ok|okay|and|well|sorry|quick question)\b[\s,:]*){0,3}(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody)(?: guys| all)?(?: please)? (?:tell|show|explain|remind|say)(?: me| us)?|do (?:you|u|we)(?: guys| all)? (?:know|remember)|(?:please |pls )?(?:tell|show|remind) (?:me|us)|i(?:'m| am| was)? wonder(?:ing)?|i (?:want|would like|'d like) to know)\b/i;

/** "What do we know about the barrier?" asks what is known. */
const KNOWN = /\b(?:do|did|can) we know\b/gi;

/** The people who talk. Names and things of the news are "he", "she", "they" and "it". */
const THOSE_WHO_TALK = new Set(
  "i i'm im i'd i'll i've me my mine myself we we're we'd we'll we've us our ours ourselves you you're youre you'd you'll you've u ur ya your yours yourself yourselves yall y'all guys".split(
    ' ',
  ),
);

/** What people plan; an article was written before. */
const AHEAD = new Set(['tonight', 'tomorrow', 'tmrw']);

/** What is quoted are the words of others. */
const QUOTED = /"[^"]{1,500}"|“[^”]{1,500}”/g;

/**
 * True for a question of people among themselves: about those who talk, or about what they do next. "What do you think?", "when
 * are we meeting?", "who is coming tonight?"
 */
export function isAmongPeople(text: string): boolean {
  const asked = text.trim().replace(QUOTED, ' ').replace(REQUESTING, ' ').replace(KNOWN, ' ');
  return tokeniseUtterance(asked).words.some(({ key, text: word }) => {
    // The country.
    if (word === 'US') return false;
    const folded = key.replace(/’/g, "'");
    return THOSE_WHO_TALK.has(folded) || AHEAD.has(folded);
  });
}
