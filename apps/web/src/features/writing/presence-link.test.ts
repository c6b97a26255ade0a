import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presenceTimes, type Present } from '@workbench/contract';
import { PresenceLink, type Standing } from './presence-link';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const other: Present = { personId: 'p', name: 'Ana Reis', blockId: 'b', selection: null };
const at = (blockId: string, head = 'AAAA'): Standing => ({ blockId, selection: { anchor: 'AAAA', head } });

/** A server that notes what it was told and when it was asked. */
function aWire() {
  const told: (Standing | null)[] = [];
  const asked: number[] = [];
  const server = { others: [] as Present[], isDown: false };
  const answer = async () => {
    asked.push(Date.now());
    if (server.isDown) throw new Error('offline');
    return structuredClone(server.others);
  };
  const wire = {
    tell: (place: Standing | null) => {
      told.push(place);
      return answer();
    },
    hear: answer,
  };
  return { server, wire, told, asked };
}

describe('the link that tells where one writes', () => {
  it('listens without telling anything before one writes', async () => {
    const { wire, told, asked } = aWire();
    new PresenceLink(wire).start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('tells the last place, and no more often than the pace allows, however fast one moves', async () => {
    const { wire, told, asked } = aWire();
    const link = new PresenceLink(wire);
    link.start();
    for (let move = 0; move < 100; move += 1) {
      link.stand(at('b', String(move)));
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toEqual(at('b', '99'));
    const waits = asked.slice(1).map((moment, place) => moment - asked[place]!);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(presenceTimes.between);
  });

  it('is heard of again and again while one stays, so that one is not taken for gone', async () => {
    const { wire, asked } = aWire();
    const link = new PresenceLink(wire);
    link.start();
    link.stand(at('b'));
    await vi.advanceTimersByTimeAsync(60_000);
    const waits = asked.slice(1).map((moment, place) => moment - asked[place]!);
    expect(Math.max(...waits)).toBeLessThan(presenceTimes.gone / 2);
  });

  it('says once that one has left, but not when one already writes in another block', async () => {
    const { wire, told } = aWire();
    const link = new PresenceLink(wire);
    link.start();
    link.stand(at('b'));
    link.stand(at('c'));
    link.leave('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toEqual(at('c'));
    link.leave('c');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told.filter((place) => place === null)).toHaveLength(1);
  });

  it('shows who comes, stays the same object while nobody moves, and forgets all when the line is down', async () => {
    const { server, wire } = aWire();
    const link = new PresenceLink(wire);
    server.others = [other];
    link.start();
    await vi.advanceTimersByTimeAsync(2000);
    const seen = link.look();
    expect(seen).toEqual([other]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(link.look()).toBe(seen);
    server.isDown = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(link.look()).toEqual([]);
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(link.look()).toEqual([other]);
  });
});
