import { z } from 'zod';
import { summarise } from '../../src/digest/summary/summary.ts';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { defineTask } from './task.ts';

/** The sentences that a summary shows. */
export const summary = defineTask({
  row: z.object({ id: z.string(), text: z.string(), title: z.string().nullish() }),
  open:
    ({ sentences }) =>
    ({ id, text, title }) => {
      const reading = readArticle(givenArticle(id, text, { title: title ?? undefined }));
      return { id, sentences: summarise(reading, { sentences }).map(({ start, end }) => ({ start, end })) };
    },
});
