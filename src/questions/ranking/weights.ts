import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { RULES } from './features/index.ts';

/** Weight of every rule in log-odds: one point makes a sentence e times as likely to be the answer. */
export const WEIGHTS = fittedWeights(
  'passages',
  RULES.map((rule) => rule.name),
);
