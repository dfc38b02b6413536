import type { SpanFeature } from '../context.ts';
import { cutsAName, holdsClause, holdsComma, holdsReason, holdsStop, holdsVerb } from './content.ts';
import { defines, inDefinition } from './definition.ts';
import { bringsUp, closes, inMarks, opens } from './edges.ts';
import { countsHead, endsInHead, hasHead, standsBeforeHead, tellsKind } from './head-noun.ts';
import { holdsKind, isFirstKind, isKind, isPeople } from './kind.ts';
import { covers, length, lengthOfKind } from './length.ts';
import { near, nearAll, repeats } from './nearness.ts';
import { beforeOf, behindPreposition, byAgent, named } from './neighbour-words.ts';
import { owns, ownsMatched } from './owner.ts';
import { cutsRegion, inDateline, placed, placedWhere } from './place.ts';
import { besideAnd, oneOfSeveral, severalAsked } from './several.ts';
import {
  beginsLikelySlot,
  beginsSlot,
  endsLikelySlot,
  endsSlot,
  headsLikelySlot,
  headsSlot,
  inLikelySlot,
  inSlot,
} from './slot.ts';
import { speaks } from './speaker.ts';
import {
  beforeAsSubject,
  beforeFirst,
  beforeFirstAsSubject,
  behindAsBeing,
  behindAsObject,
  behindLast,
  behindLastAsObject,
} from './word-order.ts';

/** All features for scoring a span as the short answer. */
export const SPAN_FEATURES: readonly SpanFeature[] = [
  isKind,
  isFirstKind,
  isPeople,
  placed,
  inDateline,
  holdsKind,
  repeats,
  near,
  nearAll,
  behindLast,
  behindLastAsObject,
  beforeFirst,
  beforeFirstAsSubject,
  behindAsObject,
  beforeAsSubject,
  behindAsBeing,
  hasHead,
  behindPreposition,
  defines,
  inDefinition,
  speaks,
  bringsUp,
  inMarks,
  cutsAName,
  named,
  placedWhere,
  besideAnd,
  byAgent,
  holdsStop,
  holdsComma,
  holdsClause,
  opens,
  cutsRegion,
  countsHead,
  tellsKind,
  standsBeforeHead,
  endsInHead,
  owns,
  ownsMatched,
  beforeOf,
  holdsReason,
  holdsVerb,
  covers,
  severalAsked,
  oneOfSeveral,
  beginsSlot,
  endsSlot,
  headsSlot,
  inSlot,
  beginsLikelySlot,
  endsLikelySlot,
  headsLikelySlot,
  inLikelySlot,
  length,
  lengthOfKind,
  closes,
];
