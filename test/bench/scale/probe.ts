/**
 * Loaded before the program (`node --import probe.js main.js --json`): asks the program through its standard
 * input what the parent process orders, and sends back the processor time of each reply. It measures inside the process so
 * that pipes cost nothing, and imports nothing of the program so that it fits any version.
 */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { liveBytes, processorMilliseconds } from './garbage.ts';
import type { Message, Order, Results, TimedReply } from './orders.ts';

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

async function ask(line: string): Promise<TimedReply> {
  const { reply, milliseconds } = await timed(line);
  const { answer, error } = JSON.parse(reply) as { readonly answer?: unknown; readonly error?: { message: string } };
  // A request that was refused would make every figure meaningless.
  if (error) throw new Error(`the program refused ${line}: ${error.message}`);
  const hash = createHash('sha256').update(reply).digest('hex').slice(0, 16);
  return { milliseconds, hash, found: answer === 'found' };
}

async function obey(order: Order): Promise<Results[Order['kind']]> {
  switch (order.kind) {
    case 'started':
      await request(REFUSED);
      return processorMilliseconds();
    case 'open':
      return (await ask(OPENING)).milliseconds;
    case 'memory':
      return liveBytes();
    case 'ask': {
      const replies: TimedReply[] = [];
      for (const line of order.lines) replies.push(await ask(line));
      return replies;
    }
    case 'end':
      input.end();
      return null;
  }
}

function send(message: Message<Results[Order['kind']]>): void {
  process.send?.(message);
}

process.on('message', (order: Order) => {
  obey(order).then(
    (outcome) => send({ outcome }),
    (error: unknown) => send({ fault: String(error) }),
  );
});
