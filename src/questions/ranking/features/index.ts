import type { Rule } from '../../model/feature.ts';
import { anaphoricSentence, proVerb } from './anaphoric-sentence.ts';
import { articleHolds } from './article-holds.ts';
import { articleScore } from './article-score.ts';
import { beforeMatch } from './before-match.ts';
import { carriedMatch } from './carried-match.ts';
import { carriedSpeaker } from './carried-speaker.ts';
import { definition } from './definition.ts';
import { expectedType } from './expected-type.ts';
import { figure } from './figure.ts';
import { fitting, ofOther } from './fitting.ts';
import { heading } from './heading.ts';
import { idfMatch } from './idf-match.ts';
import { lastWord } from './last-word.ts';
import { occupation } from './occupation.ts';
import { ownIdfMatch } from './own-idf-match.ts';
import { personNoun } from './person-noun.ts';
import { placePhrase } from './place-phrase.ts';
import { placed } from './placed-subject.ts';
import { predicateMatch } from './predicate-match.ts';
import { quotedWords } from './quoted-words.ts';
import { rarestWord } from './rarest-word.ts';
import { reasonCue } from './reason-cue.ts';
import { reasonNear } from './reason-near.ts';
import { restAfter } from './rest-after.ts';
import { restBefore } from './rest-before.ts';
import { sameForm } from './same-form.ts';
import { several } from './several.ts';
import { smallWords } from './small-words.ts';
import { speaker } from './speaker.ts';
import { speech } from './speech.ts';
import { typedAlone } from './typed-alone.ts';
import { typedNear } from './typed-near.ts';
import { wireEarly } from './wire-early.ts';
import { wireLead } from './wire-lead.ts';
import { wireName } from './wire-name.ts';
import { wording } from './wording.ts';
import { yesOrNo } from './yes-or-no.ts';

/** How much of the question the sentence and its neighbours match, and the sentence's position in the article. */
const MATCH_RULES: readonly Rule[] = [
  idfMatch,
  ownIdfMatch,
  predicateMatch,
  rarestWord,
  lastWord,
  sameForm,
  wording,
  smallWords,
  carriedMatch,
  anaphoricSentence,
  proVerb,
  restBefore,
  restAfter,
  beforeMatch,
  heading,
  wireLead,
  wireEarly,
  articleScore,
  articleHolds,
];

/** Whether the sentence contains the expected answer type. */
const TYPE_RULES: readonly Rule[] = [
  expectedType,
  typedAlone,
  typedNear,
  figure,
  fitting,
  ofOther,
  several,
  wireName,
  personNoun,
  placePhrase,
  placed,
];

/** Whose words the sentence reports. */
const SPEECH_RULES: readonly Rule[] = [speech, speaker, carriedSpeaker];

/** The rules used by every template; some templates add others. */
export const COMMON_RULES: readonly Rule[] = [...MATCH_RULES, ...TYPE_RULES, ...SPEECH_RULES];

/** All rules. */
export const RULES: readonly Rule[] = [
  ...COMMON_RULES,
  reasonCue,
  reasonNear,
  definition,
  occupation,
  yesOrNo,
  quotedWords,
];
