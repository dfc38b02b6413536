import { defineFeature, flag } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import { ofBest, type Sign } from '../sign.ts';

/** For each folded word that asks for those who came to harm, the folded words that tell of such harm. */
const TELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicon('questions/harm-events').flatMap((row) => {
    const [asking = [], others = []] = row.split('\t').map((forms) => forms.split(' '));
    const telling = new Set([...asking, ...others]);
    return asking.map((form) => [form, telling] as const);
  }),
);

export const harmMissing: Sign = defineFeature({
  name: 'harm-missing',
  says: 'neither the passage nor its neighbours tell that anybody came to such harm',
  value: ofBest((candidate, question) => flag(isHarmMissing(candidate, question))),
});

/** True when the number of those who came to harm is asked for, and nothing in or beside the passage tells of it. */
function isHarmMissing(candidate: Candidate, { expects, tokens }: Question): boolean {
  if (expects !== 'count') return false;
  const asked = tokens.flatMap(({ key }) => TELLING.get(key) ?? []);
  return (
    asked.length > 0 && !around(candidate).some(({ keys }) => keys.some((key) => asked.some((any) => any.has(key))))
  );
}
