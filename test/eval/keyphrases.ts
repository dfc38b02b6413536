import { z } from 'zod';
import { keyphrasesOf } from '../../src/digest/summary/keyphrases.ts';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { defineTask } from './task.ts';

/** Keyphrases that the scorer looks at. */
const SCORED = 10;

/** What each text is about; of one without a body, its title. */
export const keyphrases = defineTask({
  row: z.object({ id: z.string(), text: z.string(), title: z.string().nullish() }),
  open:
    () =>
    ({ id, text, title }) => {
      const article = givenArticle(id, text.trim() === '' ? (title ?? '') : text, { title: title ?? undefined });
      return { id, keyphrases: keyphrasesOf(readArticle(article), SCORED) };
    },
});
