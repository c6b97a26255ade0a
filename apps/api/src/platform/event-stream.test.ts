import { expect, it } from 'vitest';
import { endSession, eventStreamPath, listSessions } from '@workbench/contract';
import { asActor, listenForWakeups, openSession, sessionCookie } from '../index';
import { aWorld } from '../../test/a-world';
import { signedInBrowser } from '../../test/second-factor-seeds';

it('an open stream of events ends when its session is ended elsewhere', async () => {
  let wakeups: ReturnType<typeof listenForWakeups> | undefined;
  const listeners: [string, () => void][] = [];
  const world = await aWorld({
    wakeups: {
      on: (topic, listener) => {
        listeners.push([topic, listener]);
        return wakeups!.on(topic, listener);
      },
      close: async () => undefined,
    },
  });
  wakeups = listenForWakeups(world.doorUrl, () => undefined);
  try {
    const address = await world.app.listen({ port: 0, host: '127.0.0.1' });
    const here = await signedInBrowser(world, 'mentor');
    const { mentor } = world.people;
    const { token } = await asActor(world.db, { kind: 'person', personId: mentor }, (trx) => openSession(trx, mentor, 'the other device'));
    const stream = await fetch(address + eventStreamPath.replace(':cellId', world.cellId), {
      headers: { cookie: `${sessionCookie}=${token}` },
    });
    expect(stream.status).toBe(200);
    const over = (async () => {
      for await (const chunk of stream.body!) void chunk;
      return 'over';
    })();
    const other = (await here.ask(listSessions)).answer.rows.find((row) => !row.isThis)!;
    // Ended only once the stream listens, so that it is the wake-up that is proven and not the first look.
    await expect.poll(() => listeners.some(([topic]) => topic === `session ${other.id}`), { timeout: 10_000 }).toBe(true);
    await here.ask(endSession, undefined, { sessionId: other.id });
    // Less than the heartbeat, which would find it as well.
    const late = new Promise((resolve) => setTimeout(() => resolve('still open'), 8000));
    expect(await Promise.race([over, late])).toBe('over');
  } finally {
    await wakeups.close();
  }
});
