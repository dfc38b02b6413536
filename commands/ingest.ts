import { counted } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import type { FileOutcome, Ingested } from '../src/app/ports.ts';
import { line, list, type Reply } from '../src/app/reply.ts';
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
    file: { kind: 'file', about: 'Text, HTML, mail, JSON, or a ZIP of those' },
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
    if (file) return filesReply(await ingestion.articlesOf(file, caller.id, { title }));
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

/** Refused articles that are named; the rest is counted. */
const NAMED_REFUSALS = 10;

function filesReply(outcomes: readonly FileOutcome[]): Reply {
  const [only, another] = outcomes;
  if (only && !another && 'ingested' in only) return reply(only.ingested);
  const ingested = outcomes.flatMap((one) => ('ingested' in one ? [one.ingested] : []));
  const refused = outcomes.flatMap((one) => ('refused' in one ? [`${one.name}: ${one.refused}`] : []));
  const counts = Object.entries(OUTCOMES).map(([outcome, words]) => ({
    words: words.toLowerCase(),
    count: ingested.filter((one) => one.outcome === outcome).length,
  }));
  const told = counts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`);
  const head = `${counted(outcomes.length, 'article')} read: ${[...told, ...(refused.length > 0 ? [`${refused.length} refused`] : [])].join(', ')}.`;
  const more = refused.length - NAMED_REFUSALS;
  const shown = [...refused.slice(0, NAMED_REFUSALS), ...(more > 0 ? [`… and ${more} more.`] : [])];
  return { blocks: [line(head), ...(shown.length > 0 ? [list(shown)] : [])] };
}

function reply({ outcome, article, sentences, quotes, speakers }: Ingested) {
  const counts = `${counted(sentences, 'sentence')}, ${counted(quotes, 'quotation')} by ${counted(speakers, 'speaker')}`;
  return { blocks: [line(`${OUTCOMES[outcome]}: ${article.title} (${shortId(article.id)}): ${counts}.`)] };
}
