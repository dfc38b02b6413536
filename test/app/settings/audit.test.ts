import { describe, expect, it } from 'vitest';
import type { FileOutcome, Ingested, Ingestion } from '../../../src/app/ports.ts';
import { recordedIngestion } from '../../../src/app/settings/audit.ts';
import { article } from '../../articles.ts';

const ferry = article('The ferry sails.', { title: 'Ferry' });
const FERRY = `Ferry · ${ferry.id.slice(0, 8)}`;
const one = (outcome: Ingested['outcome']): Ingested => ({
  outcome,
  article: ferry,
  sentences: 1,
  quotes: 0,
  speakers: 0,
});
const file = { name: 'fog.zip', size: 1, bytes: async () => new Uint8Array() };

/** An ingestion with given results, and the recorded actions. */
function setUp(parts: Partial<Ingestion>) {
  const recorded: string[] = [];
  const record = async (what: string, subject: string, by?: string) => {
    recorded.push(`${what}: ${subject}${by === undefined ? '' : ` by ${by || 'nobody'}`}`);
  };
  return { recorded, ingestion: recordedIngestion(parts as Ingestion, 'ingest', record, 'u1') };
}

describe('the recorded ingestion', () => {
  it.each([
    ['added', [`ingest: ${FERRY}`]],
    ['replaced', [`ingest again: ${FERRY}`]],
    ['merged', [`ingest another copy: ${FERRY}`]],
    ['duplicate', []],
  ] as const)('records what was %s by any method', async (outcome, expected) => {
    const { ingestion, recorded } = setUp({
      text: async () => one(outcome),
      file: async () => one(outcome),
      link: async () => one(outcome),
      articlesOf: async () => [{ name: 'a.txt', ingested: one(outcome) }],
    });
    expect(await ingestion.text({ text: 'x', by: 'u1' })).toEqual(one(outcome));
    await ingestion.file(file, 'u1');
    await ingestion.link('https://news.example', 'u1');
    await ingestion.articlesOf(file, 'u1');
    expect(recorded).toEqual(Array.from({ length: 4 }, () => expected).flat());
  });

  it('records that a person was forgotten, and not who forgot themselves', async () => {
    const traces = { gone: [ferry], staying: [], brought: 2, mentioning: [] };
    const { ingestion, recorded } = setUp({ forgetPerson: async () => traces });
    expect(await ingestion.forgetPerson('u2')).toBe(traces);
    await ingestion.forgetPerson('u1');
    const what = 'ingest person: 1 articles removed, 0 kept at other places, 2 kept without who added them';
    expect(recorded).toEqual([`${what} by u1`, `${what} by nobody`]);
  });

  it('records several articles of a file as the file with their outcomes', async () => {
    const outcomes: FileOutcome[] = [
      ...(['added', 'duplicate', 'merged', 'added', 'replaced'] as const).map((outcome, i) => ({
        name: `${i}.txt`,
        ingested: one(outcome),
      })),
      { name: 'x.bin', refused: 'That is no text.' },
    ];
    const { ingestion, recorded } = setUp({ articlesOf: async () => outcomes });
    expect(await ingestion.articlesOf(file, 'u1')).toBe(outcomes);
    expect(recorded).toEqual(['ingest: fog.zip: 2 added, 1 replaced, 1 merged']);
  });

  it('records neither a file that changed nothing nor a failure', async () => {
    const { ingestion, recorded } = setUp({
      articlesOf: async () => [
        { name: 'a.txt', ingested: one('duplicate') },
        { name: 'b.txt', ingested: one('duplicate') },
      ],
      text: () => Promise.reject(new Error('the disk is away')),
      withdraw: async () => undefined,
    });
    await ingestion.articlesOf(file, 'u1');
    await expect(ingestion.text({ text: 'x', by: 'u1' })).rejects.toThrow('the disk is away');
    await ingestion.withdraw('message:c/1');
    expect(recorded).toEqual([]);
  });

  it('records forgetting, corrections and reloads', async () => {
    const { ingestion, recorded } = setUp({
      forget: async () => ferry,
      withdraw: async () => ferry,
      amend: async () => ({ article: ferry, changed: true }),
      reload: async () => ({ added: 1, changed: 2, removed: 3, articles: 9, refused: [] }),
    });
    await ingestion.forget(ferry.id);
    await ingestion.withdraw('message:c/1');
    await ingestion.amend(ferry.id, { title: 'x', publishedAt: null });
    await ingestion.reload();
    expect(recorded).toEqual([
      `ingest: ${FERRY}`,
      `ingest: ${FERRY}`,
      `ingest title, date: ${FERRY}`,
      'ingest: 9 articles: 1 added, 2 changed, 3 removed',
    ]);
  });
});
