import { counted } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import type { Ingested } from '../src/app/ports.ts';
import { line } from '../src/app/reply.ts';
import { shortId } from '../src/domain/article.ts';
import { UserError } from '../src/domain/errors.ts';

/** UTF-16 units of a pasted text: Discord's longest option. Longer articles come as files. */
const PASTED_LENGTH = 6000;

/** UTF-16 units of a link; browsers and caches cut longer ones. */
const LINK_LENGTH = 2000;

export const ingestCommand = defineCommand({
  name: 'ingest',
  about: 'Add an article from a link, a file or a pasted text',
  access: 'moderators',
  options: {
    file: { kind: 'file', about: 'A text or HTML file with one article' },
    text: { kind: 'text', about: 'The text of the article', maxLength: PASTED_LENGTH },
    link: { kind: 'text', about: 'The web address of the article', maxLength: LINK_LENGTH },
    title: { kind: 'text', about: 'Its title, when the text does not begin with it', maxLength: 120 },
  },
  examples: [
    '/ingest file: article.txt',
    '/ingest text: The mayor of Halden resigned on Monday. title: Mayor resigns',
    '/ingest link: https://news.example/mayor-resigns',
  ],
  async run({ file, text, link, title }, { ingestion, caller }) {
    if ([file, text, link].filter((given) => given !== undefined).length > 1) {
      throw new UserError('bad-option', '/ingest takes one of file, text and link at a time.');
    }
    if (file) return reply(await ingestion.file(file, caller.id, title));
    if (text !== undefined) return reply(await ingestion.text({ text, title, by: caller.id }));
    if (link !== undefined) return reply(await ingestion.link(link, caller.id, title));
    throw new UserError('missing-option', '/ingest needs a file, a text or a link.');
  },
});

const OUTCOMES: Readonly<Record<Ingested['outcome'], string>> = {
  added: 'Added',
  replaced: 'Replaced',
  duplicate: 'Already here',
};

function reply({ outcome, article, sentences, quotes, speakers }: Ingested) {
  const counts = `${counted(sentences, 'sentence')}, ${counted(quotes, 'quotation')} by ${counted(speakers, 'speaker')}`;
  return { blocks: [line(`${OUTCOMES[outcome]}: ${article.title} (${shortId(article.id)}): ${counts}.`)] };
}
