import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../../src/app/runtime/fair-queue.ts';

function drained(queue: FairQueue<string>): string[] {
  return Array.from({ length: queue.size }, () => queue.shift()!);
}

describe('FairQueue', () => {
  it('takes flows in turn, the oldest entry first within a round', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.push(item[0]!, item);
    expect(drained(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(queue.shift()).toBeUndefined();
  });

  it('places a late flow before the further entries of those already waiting', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2', 'a3']) queue.push('a', item);
    queue.shift();
    queue.push('b', 'b1');
    expect(drained(queue)).toEqual(['b1', 'a2', 'a3']);
  });

  it('places a flow that comes back after those that wait since its former entry', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'b1', 'c1']) queue.push(item[0]!, item);
    queue.shift();
    queue.push('a', 'a2');
    expect(drained(queue)).toEqual(['b1', 'c1', 'a2']);
  });

  it('loses nothing, keeps the order of each flow, and lets no waiting flow be overtaken twice by another', () => {
    const flow = fc.constantFrom('a', 'b', 'c', 'd');
    const steps = fc.array(fc.option(flow, { nil: 'shift' as const, freq: 2 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (wanted) => {
        const queue = new FairQueue<{ readonly flow: string; readonly number: number }>();
        const waiting = new Map<string, number[]>();
        /** How often others were taken while the flow's oldest entry waited. */
        const overtaken = new Map<string, Map<string, number>>();
        let number = 0;
        const take = () => {
          const item = queue.shift()!;
          expect(waiting.get(item.flow)!.shift()).toBe(item.number);
          overtaken.set(item.flow, new Map());
          for (const [other, counts] of overtaken) {
            if (other === item.flow || waiting.get(other)!.length === 0) continue;
            const count = (counts.get(item.flow) ?? 0) + 1;
            expect(count).toBeLessThanOrEqual(2);
            counts.set(item.flow, count);
          }
        };
        for (const step of wanted) {
          if (step === 'shift') {
            if (queue.size > 0) take();
            continue;
          }
          const own = waiting.get(step) ?? [];
          if (own.length === 0) overtaken.set(step, new Map());
          waiting.set(step, own);
          own.push(number);
          queue.push(step, { flow: step, number: number++ });
        }
        while (queue.size > 0) take();
        expect([...waiting.values()].flat()).toEqual([]);
      }),
    );
  });
});
