import type { SummaryFeature } from '../summary-feature.ts';
import { caption } from './caption.ts';
import { central } from './central.ts';
import { length, short } from './length.ts';
import { position } from './position.ts';
import { pronoun } from './pronoun.ts';
import { question } from './question.ts';
import { orphan, quotation } from './quotation.ts';
import { figure, scene, slowOpening } from './slow-opening.ts';

/** All features that raise or lower a sentence's rank in a summary. */
export const SUMMARY_FEATURES: readonly SummaryFeature[] = [
  position,
  length,
  short,
  caption,
  quotation,
  orphan,
  pronoun,
  question,
  central,
  slowOpening,
  scene,
  figure,
];
