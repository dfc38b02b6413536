import type { Evidence } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';
import { type Message, message } from '../languages/messages.ts';

/** Differences that are told; a reader compares more with his own eyes. */
const MAX_TOLD = 4;

/** "The article has “mopping”, not “moping”." Undefined for a passage that has the very words. */
export function differencesMessage({ article, differences }: Evidence, words: string): Message | undefined {
  if (!differences || differences.length === 0) return undefined;
  const told = differences.slice(0, MAX_TOLD).map((each) => {
    const written = each.written && `“${wordsOf(article, each.written)}”`;
    const asked = each.asked && `“${words.slice(each.asked.start, each.asked.end)}”`;
    return differenceWords(written, asked);
  });
  const more = differences.length - told.length;
  const rest = more > 0 ? [message('more-differences', { count: more })] : [];
  return message('differences', { told: { items: [...told, ...rest], joint: '; ' } });
}

function differenceWords(written: string | undefined, asked = ''): Message {
  if (written === undefined) return message('difference-none', { asked });
  return asked === '' ? message('difference-more', { written }) : message('difference-other', { written, asked });
}
