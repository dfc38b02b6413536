import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { RULES } from './features/index.ts';

/** What every rule is worth, as log-odds: one point more makes a sentence e times as likely to be the one that answers. */
export const WEIGHTS = fittedWeights(
  'passages',
  RULES.map((rule) => rule.name),
);
