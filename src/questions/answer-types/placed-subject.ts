import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** ", on the northern coast,", " is in Orm", ", which lies 40 kilometres south of Orm,", " near Tarn, ": behind what is placed. */
const PLACED =
  /^(?:,| \(| –| —)? ?(?:which |that )?(?:now )?(is |are |was |were |lies |sits |stands )?(?:located |situated |based )?((?:just |only |some |about )?(?:\d[\d.,]* ?(?:km|miles?|kilometres?|kilometers?|metres?|meters?) )?(?:in|on|at|near|off|outside|inside|north|south|east|west|north-?east|north-?west|south-?east|south-?west|along|beside|between|behind|opposite) [^,;.()–—]{2,80})/u;

/** Length of the text behind the word that is looked at, in UTF-16 units. */
const MAX_LENGTH = 140;

/**
 * Where a passage says that something is of which one asks where it is: "on the northern coast" in "Orm, on the northern
 * coast, has …". Undefined for questions about where something happened.
 */
export function placedSubject(passage: Passage, { expects, form, terms }: Question): Span | undefined {
  if (expects !== 'place' || form.gap.verb !== undefined || form.gap.place === 'unknown') return undefined;
  const subject = terms.at(-1)?.term;
  if (subject === undefined) return undefined;
  const { text } = passage.reading.article;
  for (const [i, term] of passage.terms.entries()) {
    if (term !== subject) continue;
    const { end } = passage.words[i]!;
    const behind = text.slice(end, Math.min(passage.sentence.end, end + MAX_LENGTH));
    const found = PLACED.exec(behind);
    if (!found || !(found[1] || /^(?:,| \(| –| —)/u.test(behind))) continue;
    const place = found[2]!.trimEnd();
    const start = end + found[0].lastIndexOf(found[2]!);
    return { start, end: start + place.length };
  }
  return undefined;
}
