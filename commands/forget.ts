import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { counted } from '../src/app/labels.ts';
import type { PersonTraces } from '../src/app/ports.ts';
import { type Block, line, type Reply } from '../src/app/reply.ts';
import { shortId } from '../src/domain/article.ts';
import { UserError } from '../src/domain/errors.ts';
import { storyTexts } from '../src/retrieval/story-texts.ts';

/** Articles named that mention a person; others are counted. */
const MAX_NAMED = 10;

export const forgetCommand = defineCommand({
  name: 'forget',
  about: 'Remove an article, or all that a person posted',
  access: 'moderators',
  options: {
    article: { kind: 'article', about: 'Which article; a reload does not bring it back' },
    person: { kind: 'user', about: 'Whose posts and id are to be erased everywhere' },
    undo: { kind: 'text', about: 'Bring back what was forgotten in the last ten minutes: its short id', maxLength: 64 },
    confirm: { kind: 'flag', about: 'Forget the person without asking again; there is no way back' },
  },
  examples: ['/forget Osselmouth votes to build a flood barrier', '/forget person: 123456789012345678'],
  async run({ article, person, undo, confirm }, context) {
    if ([article, person, undo].filter((each) => each !== undefined).length > 1)
      throw new UserError('bad-option', 'Name an article or a person, not both.');
    if (undo !== undefined) return restoredArticle(undo, context);
    if (person !== undefined) return confirm ? forgottenPerson(person, context) : confirmation(person, context);
    if (article === undefined)
      throw new UserError('missing-option', 'Name the article, or the person, to be forgotten.');
    return forgottenArticle(article, context);
  },
});

async function forgottenArticle(article: string, { ingestion, library }: Context): Promise<Reply> {
  const gone = await ingestion.forget(article);
  const others = storyTexts(library, gone).map((reading) => shortId(reading.article.id));
  const left = others.length > 0 ? [line(`Other texts of this story are still here: ${others.join(', ')}.`)] : [];
  const id = shortId(gone.id);
  return {
    blocks: [
      line(`Forgotten: ${gone.title} (${id}).`),
      ...left,
      { kind: 'choices', command: 'forget', option: 'undo', options: {}, items: [{ label: 'Undo', value: id }] },
    ],
  };
}

async function restoredArticle(id: string, { ingestion }: Context): Promise<Reply> {
  const article = await ingestion.restore(id.trim().toLowerCase());
  return { blocks: [line(`It is back: ${article.title} (${shortId(article.id)}).`)] };
}

/** Says what would go, and asks. Where there is nothing, the id may still stand in the audit log. */
function confirmation(person: string, { ingestion }: Context): Reply {
  return {
    blocks: [
      line('Forgetting this person cannot be undone:'),
      ...traceBlocks(ingestion.tracesOf(person), 'is', 'goes'),
      {
        kind: 'choices',
        command: 'forget',
        option: 'confirm',
        options: { person },
        items: [{ label: 'Forget the person for good', value: 'yes' }],
      },
    ],
  };
}

async function forgottenPerson(person: string, { ingestion }: Context): Promise<Reply> {
  const traces = await ingestion.forgetPerson(person);
  return { blocks: [line('The person is forgotten.'), ...traceBlocks(traces, 'was', 'went')] };
}

function traceBlocks({ gone, staying, brought, mentioning }: PersonTraces, is: string, goes: string): Block[] {
  const named = mentioning.slice(0, MAX_NAMED).map(({ id }) => shortId(id));
  const more = mentioning.length > named.length ? ` and ${mentioning.length - named.length} more` : '';
  return [
    line(`What only they posted ${goes}: ${counted(gone.length, 'article')}.`),
    ...(staying.length > 0
      ? [line(`Kept at the other places where it stands: ${counted(staying.length, 'article')}.`)]
      : []),
    ...(brought > 0 ? [line(`Kept without saying who added it: ${counted(brought, 'article')}.`)] : []),
    line(`Their id ${is} removed from the audit log and the feeds.`),
    ...(mentioning.length > 0
      ? [line(`Words of others that hold their id stay; /forget them one by one: ${named.join(', ')}${more}.`)]
      : []),
  ];
}
