import { lexicon } from '../lexicon.ts';

const WEATHER: ReadonlySet<string> = new Set(lexicon('grammar/weather-it'));

/** True for a folded word with which "it" stands for the weather: "how |hot| will it get". */
export function isOfWeather(word: string): boolean {
  return WEATHER.has(word);
}
