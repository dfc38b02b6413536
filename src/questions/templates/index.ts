import type { Template } from '../template.ts';
import { anything } from './anything.ts';
import { how } from './how.ts';
import { howLong } from './how-long.ts';
import { howMany } from './how-many.ts';
import { howMuch } from './how-much.ts';
import { what } from './what.ts';
import { whatSaid } from './what-said.ts';
import { when } from './when.ts';
import { where } from './where.ts';
import { which } from './which.ts';
import { who } from './who.ts';
import { whoIs } from './who-is.ts';
import { whoSaid } from './who-said.ts';
import { why } from './why.ts';
import { yesNo } from './yes-no.ts';

/** Every template; the order decides between patterns that are equally specific. */
export const templates: readonly Template[] = [
  whoSaid,
  whatSaid,
  whoIs,
  who,
  when,
  where,
  why,
  howMany,
  howMuch,
  howLong,
  how,
  which,
  what,
  yesNo,
  anything,
];
