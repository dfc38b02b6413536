import { fold } from '../../text/fold.ts';
import { isKinshipTerm } from '../../text/grammar/kinship-terms.ts';
import { lexicon } from '../../text/lexicon.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { headNounType } from './head-noun-types.ts';

/** Nouns for people, animals and groups, in the singular. */
const NOUNS: ReadonlySet<string> = new Set([
  ...lexicon('questions/agent-nouns'),
  ...lexicon('quotations/organisation-nouns').map((row) => row.split('\t', 1)[0]!),
]);

/** Endings of agent nouns: "swimmer", "inspector", "economist", "villager", "trainee", "fishermen". */
const ENDING = /(?:er|or|ist|ian|ee|man|men|woman|women|folk|ant)s?$/;

const NON_AGENTS: ReadonlySet<string> = new Set(lexicon('grammar/non-agents-in-er'));

/** Endings of nouns for deeds, states and things. */
const NO_AGENT = /(?:tion|sion|ment|ness|ity|ism|ance|ence|age|ship|ure|ing|ics)s?$/;

/** True for a noun, singular or plural, of somebody who may have done something: "the crew", "two witnesses", "bakers". */
export function isAgentNoun(word: string): boolean {
  const noun = fold(word);
  const single = noun.replace(/ies$/, 'y').replace(/(?<=ch|sh|ss|x)es$|s$/, '');
  // "Brother-in-law", "co-founder".
  const bare = single.replace(/-in-law$/, '').replace(/^.*-/, '');
  if ([noun, single, bare].some((form) => NOUNS.has(form) || isRoleNoun(form) || isKinshipTerm(form))) return true;
  const type = headNounType(noun);
  if (type !== undefined) return type === 'person' || type === 'organisation';
  return !NO_AGENT.test(noun) && !NON_AGENTS.has(bare) && ENDING.test(noun);
}
