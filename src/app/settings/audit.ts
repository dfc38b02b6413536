import { type Article, shortId } from '../../domain/article.ts';
import type { Amendment, FileOutcome, Ingested, Ingestion, PersonTraces, Reloaded } from '../ports.ts';

/** What is appended to the command's name for each outcome that changes something. */
const OUTCOMES: Readonly<Record<Ingested['outcome'], string | undefined>> = {
  added: '',
  replaced: ' again',
  merged: ' another copy',
  duplicate: undefined,
};

/** Adds one action to the audit log. */
type PutOnRecord = (what: string, subject: string, by?: string) => Promise<void>;

/**
 * Wraps the ingestion for a moderators' command, so that no command can forget to record a change. Articles that were
 * already there are not recorded.
 * @param caller id of the moderator
 */
export function recordedIngestion(
  ingestion: Ingestion,
  command: string,
  record: PutOnRecord,
  caller: string,
): Ingestion {
  const recordIngested = async (ingested: Ingested): Promise<Ingested> => {
    const did = OUTCOMES[ingested.outcome];
    if (did !== undefined) await record(`${command}${did}`, subjectOf(ingested.article));
    return ingested;
  };
  return {
    text: async (given) => recordIngested(await ingestion.text(given)),
    file: async (...given) => recordIngested(await ingestion.file(...given)),
    link: async (...given) => recordIngested(await ingestion.link(...given)),
    articlesOf: async (file, ...given) => {
      const outcomes = await ingestion.articlesOf(file, ...given);
      await recordFile(file.name, outcomes, recordIngested, (subject) => record(command, subject));
      return outcomes;
    },
    reload: async () => {
      const reloaded = await ingestion.reload();
      await record(command, reloadSummary(reloaded));
      return reloaded;
    },
    forget: async (id) => {
      const article = await ingestion.forget(id);
      await record(command, subjectOf(article));
      return article;
    },
    restore: async (id) => {
      const article = await ingestion.restore(id);
      await record(`${command} undo`, subjectOf(article));
      return article;
    },
    tracesOf: (person) => ingestion.tracesOf(person),
    forgetPerson: async (person) => {
      const traces = await ingestion.forgetPerson(person);
      // Who forgets themselves must not be put on record again.
      await record(`${command} person`, tracesSummary(traces), person === caller ? '' : caller);
      return traces;
    },
    withdraw: async (origin) => {
      const article = await ingestion.withdraw(origin);
      if (article) await record(command, subjectOf(article));
      return article;
    },
    amend: async (id, amendment) => {
      const amended = await ingestion.amend(id, amendment);
      if (amended.changed) await record(`${command} ${fieldsOf(amendment)}`, subjectOf(amended.article));
      return amended;
    },
  };
}

/** How an article appears in the audit log. */
export function subjectOf({ title, id }: Pick<Article, 'title' | 'id'>): string {
  return `${title} · ${shortId(id)}`;
}

/** The short id of the article that an action was done to; empty for an action on anything else. */
export function articleIn(subject: string): string {
  return subject.slice(subject.lastIndexOf(' ') + 1);
}

/** A single article is recorded by its title, several by their file. */
async function recordFile(
  name: string,
  outcomes: readonly FileOutcome[],
  recordIngested: (ingested: Ingested) => Promise<Ingested>,
  recordMany: (subject: string) => Promise<void>,
): Promise<void> {
  const ingested = outcomes.flatMap((one) => ('ingested' in one ? [one.ingested] : []));
  const [only, another] = ingested;
  if (only && !another) {
    await recordIngested(only);
    return;
  }
  const counts = (Object.keys(OUTCOMES) as Ingested['outcome'][])
    .filter((outcome) => OUTCOMES[outcome] !== undefined)
    .map((outcome) => ({ outcome, count: ingested.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  if (counts.length > 0) await recordMany(`${name}: ${counts.map((c) => `${c.count} ${c.outcome}`).join(', ')}`);
}

function reloadSummary({ articles, added, changed, removed }: Reloaded): string {
  return `${articles} articles: ${added} added, ${changed} changed, ${removed} removed`;
}

/** Without anything that tells who it was. */
function tracesSummary({ gone, staying, brought }: PersonTraces): string {
  return `${gone.length} articles removed, ${staying.length} kept at other places, ${brought} kept without who added them`;
}

function fieldsOf(amendment: Amendment): string {
  const names = { title: 'title', publishedAt: 'date', source: 'source', link: 'link' } as const;
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((field) => amendment[field] !== undefined)
    .map((field) => names[field])
    .join(', ');
}
