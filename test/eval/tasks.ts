import { z } from 'zod';
import { ask } from './ask.ts';
import { cases } from './cases.ts';
import { extract } from './extract.ts';
import { Fault } from './fault.ts';
import { keyphrases } from './keyphrases.ts';
import { misquotes } from './misquotes.ts';
import { names } from './names.ts';
import { predictQuotes } from './quotes.ts';
import { search } from './search.ts';
import { sentences } from './sentences.ts';
import { summary } from './summary.ts';
import { defineTask, type Task } from './task.ts';
import { timeline } from './timeline.ts';
import { verdicts } from './verdicts.ts';

/** Who said what. */
const quotes = defineTask({ row: z.object({ id: z.string(), text: z.string() }), open: () => predictQuotes });

/** Everything that can be predicted, by the name on the command line. */
const TASKS: Readonly<Record<string, Task>> = {
  quotes,
  ask,
  search,
  summary,
  keyphrases,
  timeline,
  sentences,
  names,
  extract,
  cases,
  misquotes,
  verdicts,
};

/** @throws Fault that names the tasks there are */
export function taskCalled(name: string): Task {
  if (Object.hasOwn(TASKS, name)) return TASKS[name]!;
  throw new Fault(`unknown task "${name}"; there are ${Object.keys(TASKS).join(', ')}`);
}
