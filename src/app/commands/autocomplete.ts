import { chronologyOf } from '../../digest/chronology/chronology.ts';
import { findPeople } from '../../digest/people.ts';
import type { Reading } from '../../domain/article.ts';
import { inSlices } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { speakerFinder, titleFinder } from '../../retrieval/names/name-finders.ts';
import { titlesOf } from '../../retrieval/names/title-index.ts';
import { articleLabel } from '../labels.ts';
import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../limits.ts';
import type { Choice } from '../reply.ts';
import type { Option } from './command.ts';

/**
 * Completions of an option for the text typed so far, best first.
 * @param pause waited for between two time slices of long work
 */
export async function autocomplete(
  option: Option,
  typed: string,
  library: Library,
  pause: () => Promise<unknown>,
): Promise<readonly Choice[]> {
  const isEmpty = typed.trim() === '';
  const newest = () => chronologyOf(library).newestFirst().slice(0, MAX_CHOICES);
  switch (option.kind) {
    case 'article':
      if (isEmpty) return newest().map(({ article }) => ({ label: articleLabel(article), value: article.id }));
      await inSlices(titlesOf.steps(library), pause);
      await inSlices(titleFinder.steps(library), pause);
      return library
        .findArticles(typed, MAX_CHOICES)
        .map((article) => ({ label: articleLabel(article), value: article.id }));
    case 'speaker':
      if (isEmpty) return asChoices(newestSpeakers(chronologyOf(library).newestFirst()));
      await inSlices(speakerFinder.steps(library), pause);
      return asChoices(library.findSpeakers(typed, MAX_CHOICES));
    case 'person':
      return asChoices(await inSlices(findPeople(library, typed, MAX_CHOICES), pause));
    case 'choice':
      return asChoices(option.choices.filter((choice) => choice.toLowerCase().startsWith(typed.trim().toLowerCase())));
    default:
      return [];
  }
}

/** Who is quoted in the newest articles, each once. */
function newestSpeakers(readings: readonly Reading[]): string[] {
  const names = new Set<string>();
  for (const { quotes } of readings) {
    for (const { speakerName } of quotes) if (speakerName) names.add(speakerName);
    if (names.size >= MAX_CHOICES) break;
  }
  return [...names];
}

// A label may be cut, a value may not: a name too long for a value is left out.
function asChoices(values: readonly string[]): Choice[] {
  return values
    .filter((value) => value.length <= MAX_CHOICE_LENGTH)
    .slice(0, MAX_CHOICES)
    .map((value) => ({ label: value, value }));
}
