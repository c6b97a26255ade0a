import { describe, expect, it } from 'vitest';
import { aWorld } from '../../test/a-world';
import type { World } from '../../test/world';
import { asActor } from './as-actor';
import { once } from './idempotency';

function doing(world: World, key: string, request: unknown, deed: () => Promise<unknown>) {
  const actor = { kind: 'member', personId: world.people.policeAnalyst, cellId: world.cellId } as const;
  return asActor(world.db, actor, (trx) =>
    once(trx, { key, endpoint: 'test', personId: actor.personId, cellId: world.cellId, request }, deed),
  );
}

describe('a write with an idempotency key', () => {
  it('is done once and answers a repeat with the first answer', async () => {
    const world = await aWorld();
    let times = 0;
    const deed = async () => ({ time: ++times });
    expect(await doing(world, 'key-number-1', { a: 1 }, deed)).toEqual({ time: 1 });
    expect(await doing(world, 'key-number-1', { a: 1 }, deed)).toEqual({ time: 1 });
    expect(times).toBe(1);
  });

  it('is done once when both tries come at the same time', async () => {
    const world = await aWorld();
    let times = 0;
    const deed = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { time: ++times };
    };
    const answers = await Promise.all([doing(world, 'key-number-2', {}, deed), doing(world, 'key-number-2', {}, deed)]);
    expect(answers).toEqual([{ time: 1 }, { time: 1 }]);
  });

  it('is refused when the key was used for another request', async () => {
    const world = await aWorld();
    await doing(world, 'key-number-3', { a: 1 }, async () => ({}));
    await expect(doing(world, 'key-number-3', { a: 2 }, async () => ({}))).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('leaves no key behind when the deed fails, so that it can be tried again', async () => {
    const world = await aWorld();
    await expect(doing(world, 'key-number-4', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await doing(world, 'key-number-4', {}, async () => ({ done: true }))).toEqual({ done: true });
  });
});
