import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { type Listed, message } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import type { PersonTraces } from '../src/app/ports.ts';
import { type Block, choice, type Reply, said } from '../src/app/reply.ts';
import { shortId } from '../src/domain/article.ts';
import { storyTexts } from '../src/retrieval/stories/story-texts.ts';

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
      throw refusal('bad-option', 'forget-one');
    if (undo !== undefined) return restoredArticle(undo, context);
    if (person !== undefined) return confirm ? forgottenPerson(person, context) : confirmation(person, context);
    if (article === undefined) throw refusal('missing-option', 'forget-which');
    return forgottenArticle(article, context);
  },
});

async function forgottenArticle(article: string, { ingestion, library }: Context): Promise<Reply> {
  const gone = await ingestion.forget(article);
  const others = storyTexts(library, gone).map((reading) => shortId(reading.article.id));
  const left = others.length > 0 ? [said('forgotten-others', { ids: { items: others } })] : [];
  const id = shortId(gone.id);
  return {
    blocks: [
      said('forgotten', { title: gone.title, id }),
      ...left,
      { kind: 'choices', command: 'forget', option: 'undo', options: {}, items: [choice(message('undo'), id)] },
    ],
  };
}

async function restoredArticle(id: string, { ingestion }: Context): Promise<Reply> {
  const article = await ingestion.restore(id.trim().toLowerCase());
  return { blocks: [said('restored', { title: article.title, id: shortId(article.id) })] };
}

/** Says what would go, and asks. Where there is nothing, the id may still stand in the audit log. */
function confirmation(person: string, { ingestion }: Context): Reply {
  return {
    blocks: [
      said('forget-person-warning'),
      ...traceBlocks(ingestion.tracesOf(person), 'person-only-goes', 'person-id-is'),
      {
        kind: 'choices',
        command: 'forget',
        option: 'confirm',
        options: { person },
        items: [choice(message('forget-person-button'), 'yes')],
      },
    ],
  };
}

async function forgottenPerson(person: string, { ingestion }: Context): Promise<Reply> {
  const traces = await ingestion.forgetPerson(person);
  return { blocks: [said('person-forgotten'), ...traceBlocks(traces, 'person-only-went', 'person-id-was')] };
}

/**
 * @param only what becomes of what only they posted
 * @param id what becomes of their id
 */
function traceBlocks(
  { gone, staying, brought, mentioning }: PersonTraces,
  only: 'person-only-goes' | 'person-only-went',
  id: 'person-id-is' | 'person-id-was',
): Block[] {
  const articles = (count: number) => ({ articles: message('count-articles', { count }) });
  const ids: Listed = { items: mentioning.slice(0, MAX_NAMED).map((each) => shortId(each.id)) };
  const more = mentioning.length - ids.items.length;
  const named = more > 0 ? message('ids-and-more', { ids, count: more }) : ids;
  return [
    said(only, articles(gone.length)),
    ...(staying.length > 0 ? [said('person-kept-elsewhere', articles(staying.length))] : []),
    ...(brought > 0 ? [said('person-kept-unnamed', articles(brought))] : []),
    said(id),
    ...(mentioning.length > 0 ? [said('person-mentioned', { ids: named })] : []),
  ];
}
