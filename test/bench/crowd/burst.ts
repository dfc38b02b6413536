import { setTimeout as wait } from 'node:timers/promises';
import { type Interaction, LOADING } from '../../local-discord/interactions.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { type Person, person } from '../../local-discord/people.ts';
import type { Guild } from '../../local-discord/world.ts';

/** Milliseconds after which whatever is still open counts as unanswered. */
const PATIENCE = 60_000;

/** Milliseconds after which a completion counts as never given. */
const COMPLETION_PATIENCE = 5_000;

/** Milliseconds between two completions that somebody asks for during a burst. */
const TYPING_INTERVAL = 150;

/** Milliseconds after the burst at which somebody asks in another server. */
const LATER = 300;

/** Error codes of Discord by the status with which the local Discord sends them. */
const CODES: ReadonlyMap<number, string> = new Map([
  [404, '10062'],
  [400, '40060'],
]);

/** What happened to one burst of questions. Times in milliseconds from the moment at which a person asked. */
export interface Burst {
  /** Of each question that was acknowledged in time: answered, or deferred. */
  readonly acknowledged: readonly number[];
  /** Of each question whose answer was seen. */
  readonly answered: readonly number[];
  readonly deferred: number;
  /** First responses that Discord refused, by its error code. */
  readonly refused: ReadonlyMap<string, number>;
  /** Of each completion asked for meanwhile; infinite when none came. */
  readonly completed: readonly number[];
  /** Of the one question in another server. */
  readonly elsewhere: number;
}

/** Lets as many people as there are questions ask at once; somebody types meanwhile, somebody asks in another server. */
export async function burstOf(
  discord: LocalDiscord,
  [guild, other]: readonly [Guild, Guild],
  questions: readonly string[],
): Promise<Burst> {
  const people = questions.map(() => person(discord, guild));
  const [typist, stranger] = [person(discord, guild), person(discord, other)];
  const asked = people.map((someone, i) => someone.begins('ask', { question: questions[i] }));
  const start = performance.now();
  const isOver = new AbortController();
  const completed = completions(typist, isOver.signal);
  const elsewhere = answerElsewhere(discord, stranger, questions[0]!);
  const times = await watched(discord, asked, start);
  isOver.abort();
  return {
    ...times,
    deferred: asked.filter(({ answered }) => answered === 5).length,
    refused: refusedOf(discord, new Set(asked.map(({ id }) => id))),
    completed: await completed,
    elsewhere: await elsewhere,
  };
}

/** When each question was acknowledged and answered, until all are or patience ends. */
async function watched(discord: LocalDiscord, asked: readonly Interaction[], start: number) {
  const acknowledged = new Map<Interaction, number>();
  const answered = new Map<Interaction, number>();
  const look = (): true | undefined => {
    const now = performance.now() - start;
    for (const one of asked) {
      if (one.answered && !acknowledged.has(one)) acknowledged.set(one, now);
      if (!answered.has(one) && isAnswered(discord, one)) answered.set(one, now);
    }
    return answered.size === asked.length || undefined;
  };
  const late = wait(PATIENCE, undefined, { ref: false });
  // A question that was refused never gets an answer.
  await Promise.race([discord.watch.until('all answers', look).catch(() => undefined), late, quiet(discord)]);
  return { acknowledged: [...acknowledged.values()], answered: [...answered.values()] };
}

function isAnswered({ world }: LocalDiscord, { original, followUps }: Interaction): boolean {
  const message = world.messages.get(original ?? '');
  return message ? (message.flags & LOADING) === 0 : followUps.length > 0;
}

/** Resolves when the bot has sent nothing but completions for a while. */
async function quiet(discord: LocalDiscord): Promise<void> {
  let before = -1;
  const sent = () => discord.requests.filter(({ body }) => (body as { type?: number } | undefined)?.type !== 8).length;
  while (sent() !== before) {
    before = sent();
    await wait(QUIET, undefined, { ref: false });
  }
}

/** Milliseconds. */
const QUIET = 8_000;

function refusedOf({ requests }: LocalDiscord, asked: ReadonlySet<string>): ReadonlyMap<string, number> {
  const refused = new Map<string, number>();
  for (const { path, status } of requests) {
    const id = /^\/interactions\/(\d+)\/.*\/callback$/.exec(path)?.[1];
    const code = CODES.get(status);
    if (!id || !code) continue;
    const what = asked.has(id) ? code : `${code} for others`;
    refused.set(what, (refused.get(what) ?? 0) + 1);
  }
  return refused;
}

/** Asks for completions at regular intervals, whether or not the former ones came. */
async function completions(typist: Person, isOver: AbortSignal): Promise<readonly number[]> {
  const times: Promise<number>[] = [];
  for (let typed = 0; !isOver.aborted; typed++) {
    const start = performance.now();
    const name = typist.types('quotes', 'speaker', String.fromCharCode(97 + (typed % 26))).then(
      () => performance.now() - start,
      () => Number.POSITIVE_INFINITY,
    );
    times.push(Promise.race([name, wait(COMPLETION_PATIENCE, Number.POSITIVE_INFINITY, { ref: false })]));
    await wait(TYPING_INTERVAL);
  }
  return Promise.all(times);
}

async function answerElsewhere(discord: LocalDiscord, stranger: Person, question: string): Promise<number> {
  await wait(LATER);
  const start = performance.now();
  const one = stranger.begins('ask', { question });
  await discord.watch.until('an answer elsewhere', () => isAnswered(discord, one) || undefined).catch(() => {});
  return isAnswered(discord, one) ? performance.now() - start : Number.POSITIVE_INFINITY;
}
