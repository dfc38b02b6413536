import { libraries } from './001-libraries.ts';
import { marksAndActions } from './002-marks-and-actions.ts';
import { feeds } from './003-feeds.ts';
import { readingVersions } from './004-reading-versions.ts';
import { corrections } from './005-corrections.ts';

/** The schema's steps in order; a database keeps how many it has taken. Steps are added, never changed. */
export const migrations: readonly string[] = [libraries, marksAndActions, feeds, readingVersions, corrections];
