import { describe, expect, it } from 'vitest';
import { type Flow, Scheduler } from '../../../src/app/runtime/scheduler.ts';

/** A scheduler whose event loop turns only when the test says so; `begun` lists what was given a turn. */
function setUp() {
  const begun: string[] = [];
  let turnLoop: (() => void) | undefined;
  const scheduler = new Scheduler(() => new Promise<void>((resolve) => (turnLoop = resolve)));
  const settle = async () => {
    for (let i = 0; i < 20; i++) await undefined;
  };
  return {
    scheduler,
    begun,
    wait: (name: string, flow: Partial<Flow> = {}, priority?: 'answer' | 'completion') =>
      scheduler.turn({ guild: 'north', person: name, ...flow }, priority).then(() => begun.push(name)),
    /** Turns the loop so often and returns what began meanwhile. */
    async turns(count: number): Promise<string[]> {
      const before = begun.length;
      for (let i = 0; i < count; i++) {
        await settle();
        const resolve = turnLoop;
        turnLoop = undefined;
        resolve?.();
      }
      await settle();
      return begun.slice(before);
    },
  };
}

describe('Scheduler', () => {
  it('begins nothing before all that arrived together is in the queue, and one piece of work for each turn of the loop', async () => {
    const { wait, turns, scheduler } = setUp();
    for (const name of ['one', 'two', 'three']) wait(name);
    expect(await turns(0)).toEqual([]);
    expect(scheduler.waiting('answer')).toBe(3);
    expect(await turns(1)).toEqual(['one']);
    expect(await turns(1)).toEqual(['two']);
    expect(await turns(5)).toEqual(['three']);
    expect(scheduler.waiting('answer')).toBe(0);
    wait('four');
    expect(await turns(1)).toEqual(['four']);
  });

  it('tells how long the oldest has waited', async () => {
    const { wait, turns, scheduler } = setUp();
    expect(scheduler.oldestWaitMs()).toBe(0);
    wait('one');
    const since = performance.now();
    while (performance.now() === since);
    wait('two');
    const ofBoth = scheduler.oldestWaitMs();
    expect(ofBoth).toBeGreaterThan(0);
    await turns(1);
    expect(scheduler.oldestWaitMs()).toBeGreaterThan(0);
    await turns(1);
    expect(scheduler.oldestWaitMs()).toBe(0);
  });

  it('serves a server in which one person asks before the second question of a server in which many ask', async () => {
    const { wait, turns } = setUp();
    for (let i = 0; i < 5; i++) wait(`crowd ${i}`);
    wait('stranger', { guild: 'south' });
    expect(await turns(3)).toEqual(['crowd 0', 'stranger', 'crowd 1']);
  });

  it('serves every person of a server before somebody’s second question', async () => {
    const { wait, turns } = setUp();
    for (let i = 0; i < 3; i++) wait(`eager ${i}`, { person: 'eager' });
    wait('patient');
    expect(await turns(4)).toEqual(['eager 0', 'patient', 'eager 1', 'eager 2']);
  });

  it('continues long work when others have had their turn', async () => {
    const { scheduler, wait, turns, begun } = setUp();
    const own = { guild: 'north', person: 'long' };
    void (async () => {
      for (let i = 0; i < 3; i++) {
        await scheduler.turn(own);
        begun.push(`long ${i}`);
      }
    })();
    wait('short 1');
    wait('short 2');
    expect(await turns(5)).toEqual(['long 0', 'short 1', 'short 2', 'long 1', 'long 2']);
  });

  it('gives completions every second turn, however many answers wait', async () => {
    const { wait, turns } = setUp();
    for (let i = 0; i < 4; i++) wait(`answer ${i}`);
    for (let i = 0; i < 2; i++) wait(`completion ${i}`, {}, 'completion');
    expect(await turns(6)).toEqual(['completion 0', 'answer 0', 'completion 1', 'answer 1', 'answer 2', 'answer 3']);
  });
});
