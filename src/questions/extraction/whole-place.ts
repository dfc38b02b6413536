import type { Span } from '../../domain/article.ts';
import type { ExtractionContext } from './context.ts';

/** Where something lies, told by a larger place: "off the coast of", "on the outskirts of". */
const BESIDE =
  /(?:^|\s)((?:at|in|near|off|on|outside) the (?:\p{L}+ )?(?:centre|center|coast|edge|heart|middle|outskirts|shore|side) of (?:the )?)$/u;

/** Maximum length of what is put before a place, in UTF-16 units. */
const MAX_BEFORE = 60;

/** "Tarn, Norland" for "Norland", "off the coast of Norland" for "Norland": where somebody asks where, the whole of it. */
export function wholePlace(found: Span, { question, passage }: ExtractionContext): Span {
  if (question.expects !== 'place') return found;
  const { text } = passage.reading.article;
  const city = passage.mentions.find(
    ({ kind, end }) => kind === 'place' && end < found.start && text.slice(end, found.start) === ', ',
  );
  const isPlace = passage.mentions.some(({ kind, start }) => kind === 'place' && start === found.start);
  if (city && isPlace) return { start: city.start, end: found.end };
  const from = Math.max(passage.sentence.start, found.start - MAX_BEFORE);
  const [, before] = BESIDE.exec(text.slice(from, found.start)) ?? [];
  return before === undefined ? found : { start: found.start - before.length, end: found.end };
}
