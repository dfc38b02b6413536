import { defineCommand } from '../src/app/commands/command.ts';
import type { GivenFile } from '../src/app/given-file.ts';
import { ingestedLine, outcomesLines } from '../src/app/ingestion/outcome-words.ts';
import type { Message } from '../src/app/languages/messages.ts';
import { refusal, wordsOfError } from '../src/app/languages/refusal.ts';
import type { FileOutcome, Ingestion } from '../src/app/ports.ts';
import { line, list, type Reply } from '../src/app/reply.ts';
import { UserError } from '../src/domain/errors.ts';

/** Maximum length of pasted text, in UTF-16 units: Discord's longest option. Longer articles must be files. */
const MAX_PASTED_LENGTH = 6000;

/** Maximum length of a link, in UTF-16 units; browsers and caches cut longer ones. */
const MAX_LINK_LENGTH = 2000;

/** Maximum length of a typed date, in UTF-16 units. */
const MAX_DATE_LENGTH = 80;

/** Extensions of readable files. */
const ENDINGS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.json', '.eml', '.zip'] as const;

/** Maximum files per call: the limit of a Discord form. */
const MAX_FILES = 10;

export const ingestCommand = defineCommand({
  name: 'ingest',
  about: 'Add articles from a link, files or a pasted text; with nothing given, a form asks for them',
  access: 'moderators',
  asksInForm: true,
  options: {
    file: { kind: 'files', about: 'Text, HTML, mail, JSON, or a ZIP of those', max: MAX_FILES, endings: ENDINGS },
    text: { kind: 'text', about: 'The text of the article', maxLength: MAX_PASTED_LENGTH },
    link: { kind: 'text', about: 'The web address of the article', maxLength: MAX_LINK_LENGTH },
    title: { kind: 'text', about: 'Its title, when the text does not begin with it', maxLength: 120 },
    date: { kind: 'text', about: 'When it was published, such as 2025-08-20', maxLength: MAX_DATE_LENGTH },
  },
  examples: [
    '/ingest file: article.txt',
    '/ingest text: The mayor of Halden resigned on Monday. title: Mayor resigns',
    '/ingest link: https://news.example/mayor-resigns date: 2025-08-20',
  ],
  async run({ file: files = [], text, link, title, date: publishedAt }, { ingestion, caller: { id: by }, progress }) {
    const [file, second] = files;
    if ([file, text, link].filter((way) => way !== undefined).length > 1) {
      throw refusal('bad-option', 'ingest-one-way');
    }
    if (second && (title ?? publishedAt) !== undefined) {
      throw refusal('bad-option', 'ingest-one-article');
    }
    const said = { title, publishedAt };
    if (second) return outcomesReply(await ingestAll(ingestion, files, by, progress));
    if (file) return outcomesReply(await ingestion.articlesOf(file, by, { ...said, onProgress: progress }));
    if (link !== undefined) return oneReply(ingestedLine(await ingestion.link(link, by, title, { publishedAt })));
    if (text === undefined) throw refusal('missing-option', 'ingest-nothing');
    return oneReply(ingestedLine(await ingestion.text({ text, by, title, ...(publishedAt && { publishedAt }) })));
  },
});

/** Ingests several files; unreadable ones are listed with the reason. */
async function ingestAll(
  ingestion: Ingestion,
  files: readonly GivenFile[],
  by: string,
  progress: (done: number, total: number) => void,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const [done, file] of files.entries()) {
    outcomes.push(...(await outcomesOf(ingestion, file, by)));
    progress(done + 1, files.length);
  }
  return outcomes;
}

async function outcomesOf(ingestion: Ingestion, file: GivenFile, by: string): Promise<readonly FileOutcome[]> {
  try {
    return await ingestion.articlesOf(file, by);
  } catch (error) {
    if (error instanceof UserError) return [{ name: file.name, refused: wordsOfError(error) }];
    throw error;
  }
}

function outcomesReply(outcomes: readonly FileOutcome[]): Reply {
  const [only, another] = outcomes;
  if (only && !another && 'ingested' in only) return oneReply(ingestedLine(only.ingested));
  const { head, refusals } = outcomesLines(outcomes);
  return { blocks: [line(head), ...(refusals.length > 0 ? [list(refusals)] : [])] };
}

function oneReply(words: Message): Reply {
  return { blocks: [line(words)] };
}
