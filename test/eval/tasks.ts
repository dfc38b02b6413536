import { Fault } from './fault.ts';
import { names } from './names.ts';
import { sentences } from './sentences.ts';
import { summary } from './summary.ts';
import type { Task } from './task.ts';

/** Everything that can be predicted, by the name on the command line. */
const TASKS: Readonly<Record<string, Task>> = { summary, sentences, names };

/** @throws Fault that names the tasks there are */
export function taskCalled(name: string): Task {
  if (Object.hasOwn(TASKS, name)) return TASKS[name]!;
  throw new Fault(`unknown task "${name}"; there are ${Object.keys(TASKS).join(', ')}`);
}
