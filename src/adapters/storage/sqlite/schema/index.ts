import { libraries } from './001-libraries.ts';
import { marksAndActions } from './002-marks-and-actions.ts';
import { feeds } from './003-feeds.ts';
import { readingVersions } from './004-reading-versions.ts';
import { corrections } from './005-corrections.ts';
import { claimsAndStories } from './006-claims-and-stories.ts';
import { tombstones } from './007-tombstones.ts';
import { shelf } from './008-shelf.ts';

/** The migrations in order; a database stores the number applied. Append only, never change one. */
export const migrations: readonly string[] = [
  libraries,
  marksAndActions,
  feeds,
  readingVersions,
  corrections,
  claimsAndStories,
  tombstones,
  shelf,
];
