import { defineCommand } from '../src/app/commands/command.ts';
import { claimOf } from '../src/app/labels.ts';
import { type Message, message } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import { MAX_FIELD_LENGTH, MAX_TITLE_LENGTH } from '../src/app/limits.ts';
import { list, said } from '../src/app/reply.ts';
import { type Article, shortId } from '../src/domain/article.ts';

/** Typed as a value, removes the stored value. */
const NONE = 'none';

/** Maximum length of a typed date, in UTF-16 units. */
const MAX_DATE_LENGTH = 80;

export const articleCommand = defineCommand({
  name: 'article',
  about: 'Correct the title, date, source or link of an article',
  access: 'moderators',
  options: {
    article: { kind: 'article', about: 'Which article', required: true },
    title: { kind: 'text', about: 'How it is called', maxLength: MAX_TITLE_LENGTH },
    date: {
      kind: 'text',
      about: 'When it was published, such as 2025-08-20; "none" for unknown',
      maxLength: MAX_DATE_LENGTH,
    },
    source: { kind: 'text', about: 'Who published it; "none" for unknown', maxLength: MAX_FIELD_LENGTH },
    link: { kind: 'text', about: 'Its web address; "none" for unknown', maxLength: MAX_FIELD_LENGTH },
  },
  examples: [
    '/article Osselmouth votes to build a flood barrier date: 2031-03-15',
    '/article article: Osselmouth votes to build a flood barrier source: The Osselmouth Courier',
  ],
  async run({ article, title, date, source, link }, { ingestion }) {
    if ([title, date, source, link].every((given) => given === undefined)) {
      throw refusal('missing-option', 'article-nothing');
    }
    const { article: corrected, changed } = await ingestion.amend(article, {
      title,
      publishedAt: orNothing(date),
      source: orNothing(source),
      link: orNothing(link),
    });
    const values = { title: corrected.title, id: shortId(corrected.id) };
    const first = said(changed ? 'article-corrected' : 'article-same', values);
    return { blocks: [first, list(fieldsOf(corrected))] };
  },
});

function orNothing(typed: string | undefined): string | null | undefined {
  return typed?.trim().toLowerCase() === NONE ? null : typed;
}

function fieldsOf(article: Article): Message[] {
  const unknown = message('unknown');
  const { publishedAt = unknown, source = unknown, link = unknown } = article;
  const claim = claimOf(article);
  return [
    message('field-date', { value: publishedAt }),
    message('field-source', { value: source }),
    message('field-link', { value: link }),
    ...(claim ? [message('field-claim', { claim })] : []),
  ];
}
