import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import type { GivenFile } from '../../../src/app/given-file.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/app/limits.ts';
import type { Web } from '../../../src/app/ports.ts';
import type { UserError } from '../../../src/domain/errors.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';

export const HARBOUR =
  'Harbour reopens\n\nThe harbour of Ostervik opened again. "We waited long," said Mayor Ada Lind.';
export const BRIDGE = 'Bridge closed\n\nThe old bridge at Norrhavn was closed on Tuesday.';

export async function setUp(changed: Partial<Limits> = {}, web?: Web) {
  const store = openSqliteStore(':memory:').library('north');
  const library = await StoredLibrary.open(store);
  const ingestion = createIngestion({
    library,
    store,
    folder: undefined,
    limits: { ...DEFAULT_LIMITS, ...changed },
    now: () => new Date('2025-08-21T08:00:00.789Z'),
    inTurn: (change) => change(),
    ...(web && { web }),
  });
  const titles = () => library.catalogue.readings().map(({ article }) => article.title);
  return { store, library, ingestion, titles };
}

export function fileOf(content: string | Uint8Array, fields: Partial<GivenFile> = {}): GivenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name: 'a.txt', size: bytes.byteLength, bytes: async () => bytes, ...fields };
}

export const codeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'no error',
    (error: UserError) => error.code,
  );
