import { existsSync } from 'node:fs';
import { type Finding, fault, ok } from '../../../../app/finding.ts';
import { UserError } from '../../../../domain/errors.ts';
import { isDamage } from '../faults.ts';
import { SCHEMA, schemaOf } from '../migrate.ts';
import { openToRead, refuseLoneLog } from '../open.ts';

/** Opens the database for reading and runs SQLite's quick check, also while the program runs. */
export function examineDatabase(path: string): Finding {
  try {
    if (!existsSync(path)) {
      refuseLoneLog(path);
      return ok(PART, 'none yet: it is made at the first start');
    }
    const db = openToRead(path);
    try {
      const [first] = db.prepare('PRAGMA quick_check(1)').all();
      if (first?.quick_check !== 'ok') return fault(PART, `SQLite finds: ${first?.quick_check}; ${REMEDY}`);
      const schema = schemaOf(db);
      const age = schema < SCHEMA ? `schema ${schema}, brought to ${SCHEMA} at the next start` : `schema ${schema}`;
      return ok(PART, `it opens, and the quick check finds nothing (${age})`);
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return fault(PART, `it is damaged; ${REMEDY}`);
    if (error instanceof UserError) return fault(PART, `${error.message} ${MORE}`);
    throw error;
  }
}

const PART = 'database';

const REMEDY = 'save what is readable with --export FILE and bring it back with --restore FILE';
const MORE = 'More under "Backups" in the README.';
