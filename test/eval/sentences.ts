import { z } from 'zod';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { defineTask } from './task.ts';

/** Where sentences begin and end. */
export const sentences = defineTask({
  row: z.object({ id: z.string(), text: z.string() }),
  open:
    () =>
    ({ id, text }) => ({
      id,
      sentences: readArticle(givenArticle(id, text)).sentences.map(({ start, end }) => [start, end]),
    }),
});
