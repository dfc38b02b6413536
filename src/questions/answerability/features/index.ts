import { heldUntil, opposite } from '../near-miss/antonyms.ts';
import { eventDenied } from '../near-miss/denied-event.ts';
import { eventElsewhere } from '../near-miss/event-elsewhere.ts';
import { belongingMissing, harmMissing } from '../near-miss/missing-counted-event.ts';
import { doerMissing } from '../near-miss/missing-doer.ts';
import { eventMissing } from '../near-miss/missing-event.ts';
import { figureKind, figureMissing } from '../near-miss/missing-figure.ts';
import { nameMissing } from '../near-miss/missing-name.ts';
import { predicateMissing } from '../near-miss/missing-predicate.ts';
import { reasonMissing } from '../near-miss/missing-reason.ts';
import { yearMissing } from '../near-miss/missing-year.ts';
import { otherKind } from '../near-miss/modifier-mismatch.ts';
import { namesElsewhere, namesFar } from '../near-miss/name-mismatch.ts';
import { denial } from '../near-miss/negation.ts';
import { numbers } from '../near-miss/number-mismatch.ts';
import { otherBearer } from '../near-miss/other-bearer.ts';
import { otherBody } from '../near-miss/other-body.ts';
import { saidWhen } from '../near-miss/speech-dates.ts';
import { toldOfOther } from '../near-miss/told-of-other.ts';
import { unnamed } from '../near-miss/unnamed.ts';
import { pronounUnresolved } from '../near-miss/unresolved-pronoun.ts';
import type { Sign } from '../sign.ts';
import { bias } from './bias.ts';
import {
  articleGiven,
  inArticle,
  inLead,
  repeated,
  restBeside,
  together,
  wordsOfArticle,
  wordsOfPassage,
} from './held-words.ts';
import { kindMissing } from './kind-missing.ts';
import { kindTold } from './kind-told.ts';
import { speakerSilent } from './speaker-silent.ts';

/** All signs for and against an answer. */
export const SIGNS: readonly Sign[] = [
  bias,
  inArticle,
  restBeside,
  wordsOfArticle,
  wordsOfPassage,
  repeated,
  together,
  inLead,
  articleGiven,
  kindMissing,
  kindTold,
  saidWhen,
  speakerSilent,
  denial,
  opposite,
  heldUntil,
  namesFar,
  namesElsewhere,
  numbers,
  otherKind,
  figureMissing,
  figureKind,
  nameMissing,
  eventMissing,
  eventElsewhere,
  eventDenied,
  harmMissing,
  toldOfOther,
  unnamed,
  otherBearer,
  otherBody,
  yearMissing,
  reasonMissing,
  pronounUnresolved,
  predicateMissing,
  belongingMissing,
  doerMissing,
];
