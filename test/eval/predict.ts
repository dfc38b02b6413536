import { parseArguments } from './arguments.ts';
import { Fault } from './fault.ts';
import { predict } from './prediction.ts';

/** Progress is told each time so many rows are done. */
const TELL_EVERY = 250;

try {
  const args = parseArguments(process.argv.slice(2));
  const rows = await predict(args, (done) => {
    if (done % TELL_EVERY === 0) process.stderr.write(`${args.task}: ${done} rows\n`);
  });
  process.stderr.write(`${args.task}: ${rows} rows in ${args.out}\n`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
