import type { ExtractionContext } from './context.ts';
import { isConvertedFigure } from './exclusions/converted-figure.ts';
import type { Exclusion, IsExcluded } from './exclusions/exclusion.ts';
import {
  beginsWithOf,
  cutsName,
  holdsVerb,
  isBareNumber,
  isCutBeforeOf,
  isModifierOfOther,
  isNoFigure,
  runsIntoDeed,
  runsOnFromDay,
  runsOverReason,
} from './exclusions/form.ts';
import { ownsOtherClause } from './exclusions/other-clause.ts';
import { isAccuser, isAgent, isBesideAgent, isOtherParty, isPatient } from './exclusions/participants.ts';
import { hasOtherDirection, isDateline, isSetting } from './exclusions/places.ts';
import { isAskedDeed, isDenied, isEffect, isSpell } from './exclusions/reasons.ts';
import { isNamedInQuestion, mostlyRepeats, repeatsQuestion } from './exclusions/repetition.ts';
import { isNotSaid, isPronoun, isReporter, isTold, isWhenSaid, reportsOnly } from './exclusions/speech.ts';
import { isDatedByOther } from './exclusions/times.ts';

/** The cheap ones come first; their order decides nothing else. */
const EXCLUSIONS: readonly Exclusion[] = [
  isPronoun,
  isBareNumber,
  isModifierOfOther,
  isNoFigure,
  isCutBeforeOf,
  beginsWithOf,
  runsIntoDeed,
  runsOnFromDay,
  holdsVerb,
  cutsName,
  runsOverReason,
  repeatsQuestion,
  mostlyRepeats,
  isNamedInQuestion,
  reportsOnly,
  isNotSaid,
  isReporter,
  isWhenSaid,
  isDatedByOther,
  isTold,
  isSpell,
  isEffect,
  isAskedDeed,
  isDenied,
  hasOtherDirection,
  isDateline,
  isSetting,
  isBesideAgent,
  isPatient,
  isAgent,
  isAccuser,
  isOtherParty,
  ownsOtherClause,
  isConvertedFigure,
];

/** Finds the spans that cannot be the short answer: they only repeat the question, or cannot answer one of its group. */
export function hardFilter(context: ExtractionContext): IsExcluded {
  const reasons = EXCLUSIONS.flatMap((exclusion) => exclusion(context) ?? []);
  return (candidate) => reasons.some((isExcluded) => isExcluded(candidate));
}
