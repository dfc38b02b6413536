import { defineCommand } from '../src/app/commands/command.ts';
import { claimOf } from '../src/app/labels.ts';
import { MAX_FIELD_LENGTH, MAX_TITLE_LENGTH } from '../src/app/limits.ts';
import { line, list } from '../src/app/reply.ts';
import { type Article, shortId } from '../src/domain/article.ts';
import { UserError } from '../src/domain/errors.ts';

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
      throw new UserError('missing-option', '/article needs what to correct: title, date, source or link.');
    }
    const { article: corrected, changed } = await ingestion.amend(article, {
      title,
      publishedAt: orNothing(date),
      source: orNothing(source),
      link: orNothing(link),
    });
    const outcome = changed ? 'Corrected' : 'Nothing changed, it was so already';
    return { blocks: [line(`${outcome}: ${corrected.title} (${shortId(corrected.id)}).`), list(fieldsOf(corrected))] };
  },
});

function orNothing(typed: string | undefined): string | null | undefined {
  return typed?.trim().toLowerCase() === NONE ? null : typed;
}

function fieldsOf(article: Article): string[] {
  const { publishedAt = 'unknown', source = 'unknown', link = 'unknown' } = article;
  const claim = claimOf(article);
  return [`date: ${publishedAt}`, `source: ${source}`, `link: ${link}`, ...(claim ? [`the post ${claim}`] : [])];
}
