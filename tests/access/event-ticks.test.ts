import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTicks } from '@workbench/api';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What is written and when, in milliseconds, by a clock that visible and hidden events wake. */
async function written(visible: readonly number[], hidden: readonly number[], lookTakes: number): Promise<string[]> {
  const log: string[] = [];
  let told = 0;
  const start = Date.now();
  const now = () => Date.now() - start;
  const ticks = startTicks(
    { every: 250, beatEach: 8 },
    {
      // A visible event is told when it has settled for 100 ms, as the cursor of events does it.
      look: async () => {
        const moment = now();
        await new Promise((resolve) => setTimeout(resolve, lookTakes));
        const settled = visible.filter((at) => at <= moment - 100);
        if (settled.length > told) log.push(`${now()}: ${settled.slice(told).join(' ')}`);
        told = settled.length;
        return { isMore: visible.some((at) => at > moment - 100 && at <= moment) };
      },
      beat: () => log.push(`${now()}: beat`),
      fail: (error) => log.push(String(error)),
    },
  );
  for (const at of [...visible, ...hidden]) setTimeout(ticks.wake, at);
  await vi.advanceTimersByTimeAsync(4000);
  ticks.stop();
  return log;
}

const moments = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 8 }).map((list) => list.toSorted((a, b) => a - b));

it('what an event stream writes, and when, is the same with hidden events and without', async () => {
  await fc.assert(
    fc.asyncProperty(moments, moments, fc.integer({ min: 0, max: 90 }), async (visible, hidden, lookTakes) => {
      expect(await written(visible, hidden, lookTakes)).toEqual(await written(visible, [], lookTakes));
    }),
    { numRuns: 200 },
  );
});

it('a visible event is told within a second', async () => {
  expect(await written([10], [], 20)).toEqual(['270: 10', '2000: beat', '4000: beat']);
  expect(await written([240], [], 20)).toEqual(['520: 240', '2000: beat', '4000: beat']);
});

it('a look that fails ends the stream', async () => {
  const failures: unknown[] = [];
  const look = vi.fn<() => Promise<{ isMore: boolean }>>(async () => {
    throw new Error('no database');
  });
  const ticks = startTicks({ every: 250, beatEach: 8 }, { look, beat: () => undefined, fail: (error) => failures.push(error) });
  ticks.wake();
  await vi.advanceTimersByTimeAsync(5000);
  expect([look.mock.calls.length, failures.length]).toEqual([1, 1]);
});
