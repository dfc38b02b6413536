/**
 * Loaded before the program (`node --import probe.js main.js --json`): takes a plan from the parent process, asks the
 * program through its standard input, and sends back the processor time of each reply. It measures inside the process so
 * that pipes cost nothing, and imports nothing of the program so that it fits any version.
 */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { collectGarbage, liveBytes, processorMilliseconds } from './garbage.ts';
import type { Message, Outcome, Step, StepOutcome } from './plan.ts';

/** Opens the library and does next to nothing else. */
const OPENING = '{"command":"help"}';

/** Refused before any library is opened: its reply tells that the program has started. */
const REFUSED = '{}';

const input = new PassThrough();
Object.defineProperty(process, 'stdin', { value: input });

let partial = '';
let take: (reply: string) => void = () => {};

process.stdout.write = ((chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
  partial += String(chunk);
  if (partial.endsWith('\n')) {
    const reply = partial;
    partial = '';
    take(reply);
  }
  const done = rest.at(-1);
  if (typeof done === 'function') process.nextTick(done);
  return true;
}) as typeof process.stdout.write;

function request(line: string): Promise<string> {
  return new Promise((resolve) => {
    take = resolve;
    input.write(`${line}\n`);
  });
}

async function timed(line: string): Promise<{ readonly reply: string; readonly milliseconds: number }> {
  const before = process.cpuUsage();
  const reply = await request(line);
  return { reply, milliseconds: processorMilliseconds(before) };
}

async function runStep({ name, warmUp, measured }: Step): Promise<StepOutcome> {
  for (const line of warmUp) answered(line, await request(line));
  await collectGarbage();
  const times: number[] = [];
  const replies: string[] = [];
  let found = 0;
  for (const line of measured) {
    const { reply, milliseconds } = await timed(line);
    times.push(milliseconds);
    replies.push(createHash('sha256').update(reply).digest('hex').slice(0, 16));
    if (answered(line, reply) === 'found') found++;
  }
  return { name, times, replies, found };
}

/** What kind of answer it is; a request that was refused would make every figure meaningless. */
function answered(line: string, reply: string): unknown {
  const { answer, error } = JSON.parse(reply) as { readonly answer?: unknown; readonly error?: { message: string } };
  if (error) throw new Error(`the program refused ${line}: ${error.message}`);
  return answer;
}

async function run(steps: readonly Step[]): Promise<Outcome> {
  await request(REFUSED);
  const started = processorMilliseconds();
  const before = await liveBytes();
  const { reply, milliseconds: opened } = await timed(OPENING);
  answered(OPENING, reply);
  const full = await liveBytes();
  const outcomes: StepOutcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return { started, opened, memory: { before, opened: full, after: await liveBytes() }, steps: outcomes };
}

function send(message: Message<Outcome>): void {
  process.send?.(message, () => input.end());
}

// Neither the plan nor the stream in place of standard input keeps the process alive.
process.channel?.ref();
process.once('message', (steps: readonly Step[]) => {
  run(steps).then(
    (outcome) => send({ outcome }),
    (error: unknown) => send({ fault: String(error) }),
  );
});
