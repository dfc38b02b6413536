import type { Rule } from '../rule.ts';
import { afterMatch } from './after-match.ts';
import { articleScore } from './article-score.ts';
import { beforeMatch } from './before-match.ts';
import { brevity } from './brevity.ts';
import { carriedMatch } from './carried-match.ts';
import { carriedSpeaker } from './carried-speaker.ts';
import { countMatch } from './count-match.ts';
import { countedNoun } from './counted-noun.ts';
import { expectedType } from './expected-type.ts';
import { idfMatch } from './idf-match.ts';
import { lastWord } from './last-word.ts';
import { lead } from './lead.ts';
import { namesMatch } from './names-match.ts';
import { newName } from './new-name.ts';
import { ownIdfMatch } from './own-idf-match.ts';
import { phraseMatch } from './phrase-match.ts';
import { quotedWords } from './quoted-words.ts';
import { rarestWord } from './rarest-word.ts';
import { reasonCue } from './reason-cue.ts';
import { speaker } from './speaker.ts';
import { speech } from './speech.ts';

/** What every template asks first: how much of the question stands here. */
export const MATCH_RULES: readonly Rule[] = [
  idfMatch,
  ownIdfMatch,
  countMatch,
  phraseMatch,
  namesMatch,
  rarestWord,
  lastWord,
  carriedMatch,
  afterMatch,
  beforeMatch,
  quotedWords,
  lead,
  brevity,
  articleScore,
];

/** Whether the answer's kind is there. */
export const TYPE_RULES: readonly Rule[] = [expectedType, newName];

/** Whose words they are. */
export const SPEECH_RULES: readonly Rule[] = [speech, speaker, carriedSpeaker];

/** Every rule there is. */
export const RULES: readonly Rule[] = [...MATCH_RULES, ...TYPE_RULES, ...SPEECH_RULES, countedNoun, reasonCue];
