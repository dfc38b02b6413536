import type { Template } from '../model/template.ts';
import { anything } from './anything.ts';
import { definition } from './definition.ts';
import { how } from './how.ts';
import { howBig } from './how-big.ts';
import { howFar } from './how-far.ts';
import { howFast } from './how-fast.ts';
import { howLong } from './how-long.ts';
import { howMany } from './how-many.ts';
import { howMuch } from './how-much.ts';
import { howOften } from './how-often.ts';
import { howOld } from './how-old.ts';
import { howTall } from './how-tall.ts';
import { nameOf } from './name-of.ts';
import { opinion } from './opinion.ts';
import { what } from './what.ts';
import { whatCaused } from './what-caused.ts';
import { whatColour } from './what-colour.ts';
import { whatDid } from './what-did.ts';
import { whatFollowed } from './what-followed.ts';
import { whatHappened } from './what-happened.ts';
import { whatSaid } from './what-said.ts';
import { whatWork } from './what-work.ts';
import { whatYear } from './what-year.ts';
import { when } from './when.ts';
import { where } from './where.ts';
import { which } from './which.ts';
import { who } from './who.ts';
import { whoIs } from './who-is.ts';
import { whoSaid } from './who-said.ts';
import { why } from './why.ts';
import { yesNo } from './yes-no.ts';

/** Every template, in order; ties between equally specific patterns go to the earlier one. */
export const templates: readonly Template[] = [
  whoSaid,
  opinion,
  whatSaid,
  whoIs,
  whatWork,
  who,
  whatYear,
  when,
  where,
  why,
  whatCaused,
  whatFollowed,
  howMany,
  howMuch,
  howOld,
  howFar,
  howFast,
  howOften,
  howTall,
  howBig,
  howLong,
  how,
  whatColour,
  nameOf,
  definition,
  whatHappened,
  whatDid,
  which,
  what,
  yesNo,
  anything,
];
