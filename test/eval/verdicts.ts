import { z } from 'zod';
import { checkText } from '../../src/checking/check-text.ts';
import { readGivenText } from '../../src/checking/given-text.ts';
import type { Mark } from '../../src/checking/mark.ts';
import { speakerOf } from '../../src/domain/answer.ts';
import { libraryOf } from './ask.ts';
import { defineTask } from './task.ts';

/** What `/check` says of a text, compared with all documents in one library. */
export const verdicts = defineTask({
  row: z.object({ id: z.string(), text: z.string() }),
  needsDocuments: true,
  open({ documents }) {
    const library = libraryOf(documents);
    return async ({ id, text }) => ({ id, marks: checkText(library, await readGivenText(text)).marks.map(markRow) });
  },
});

function markRow({ start, end, claim, verdict, evidence, isSpeakerCertain }: Mark): object {
  const [first] = evidence;
  return {
    start,
    end,
    claim,
    verdict,
    where: evidence.map(({ article, answerSpan, passage }) => ({ doc_id: article.id, ...(answerSpan ?? passage) })),
    speaker: (first && speakerOf(first)?.name) ?? null,
    ...(isSpeakerCertain !== undefined && { speaker_certain: isSpeakerCertain }),
    differs: (first?.differences ?? []).flatMap(({ asked, written }) => [
      ...(asked ? [{ ...asked, in: 'text' }] : []),
      ...(written ? [{ ...written, in: 'article' }] : []),
    ]),
  };
}
