import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asBytes, asText, beginning, editTo, lacking, merge, reachOf, textIn } from '@workbench/writing';
import { ApiProblem } from '../../shared/api/call';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { BlockSync, type Wire } from './block-sync';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that merges, can be cut off, and can lose its answers. */
function aServer(text = 'The lorry crosses.') {
  let state = beginning(text);
  let version = 1;
  const answers = new Map<string, { reach: string; version: number }>();
  const server = {
    isDown: false,
    losesAnswers: false,
    refuses: undefined as 'writing_too_long' | undefined,
    pushes: [] as string[],
    words: () => '',
  };
  const tryIt = () => {
    if (server.isDown) throw new ApiProblem('offline');
  };
  const wire: Wire = {
    pull: async (since) => {
      tryIt();
      return { update: asText(lacking(state, asBytes(since))!), reach: asText(reachOf(state)), version };
    },
    push: async (update, key) => {
      tryIt();
      if (server.refuses) throw new ApiProblem(server.refuses);
      server.pushes.push(key);
      if (!answers.has(key)) {
        const merged = merge(state, asBytes(update));
        if (!merged.ok) throw new ApiProblem('writing_invalid');
        if (merged.value.isNews) version += 1;
        ({ state } = merged.value);
        server.words = () => merged.value.text;
        answers.set(key, { reach: asText(reachOf(state)), version });
      }
      if (server.losesAnswers) throw new ApiProblem('offline');
      return answers.get(key)!;
    },
  };
  return { server, wire, version: () => version };
}

function type(sync: BlockSync, words: string): void {
  editTo(textIn(sync.doc)!, words);
}

const text = (sync: BlockSync) => textIn(sync.doc)!.toString();
const settle = () => vi.advanceTimersByTimeAsync(4000);

async function opened(wire: Wire, store = memoryDrafts()): Promise<BlockSync> {
  const sync = new BlockSync(wire, store, 'words');
  await sync.open();
  return sync;
}

describe('the words of a block', () => {
  it('go to the server after a short quiet, and are kept here until they are there', async () => {
    const { server, wire } = aServer();
    const kept = new Map<string, unknown>();
    const sync = await opened(wire, memoryDrafts(kept));
    expect(sync.look()).toMatchObject({ state: 'saved', isOpen: true });
    server.isDown = true;
    type(sync, 'The lorry waits.');
    await settle();
    expect(sync.look().state).toBe('kept');
    expect(kept.has('words')).toBe(true);
    server.isDown = false;
    await settle();
    expect(sync.look().state).toBe('saved');
    expect(server.words()).toBe('The lorry waits.');
    expect(kept.has('words')).toBe(false);
  });

  it('that were kept when the page went are found again and merged', async () => {
    const { server, wire, version } = aServer();
    const store = memoryDrafts();
    const first = await opened(wire, store);
    server.isDown = true;
    type(first, 'The lorry crosses. By night.');
    first.leave();
    server.isDown = false;
    const other = await opened(wire);
    type(other, 'The red lorry crosses.');
    await settle();
    const again = await opened(wire, store);
    again.hear(version());
    await settle();
    expect(text(again)).toBe('The red lorry crosses. By night.');
    expect(server.words()).toBe(text(again));
  });

  it('are sent again under the same key when the answer was lost, and once', async () => {
    const { server, wire } = aServer();
    const sync = await opened(wire);
    server.losesAnswers = true;
    type(sync, 'The lorry crosses. Once.');
    await settle();
    type(sync, 'The lorry crosses. Once. And again.');
    server.losesAnswers = false;
    await settle();
    expect(server.words()).toBe('The lorry crosses. Once. And again.');
    expect(new Set(server.pushes).size).toBe(2);
    expect(sync.look().state).toBe('saved');
  });

  it('of others come in when they are heard of, without losing what is typed', async () => {
    const { server, wire, version } = aServer();
    const [one, other] = [await opened(wire), await opened(wire)];
    type(one, 'The lorry crosses daily.');
    type(other, 'The white lorry crosses.');
    await settle();
    one.hear(version());
    other.hear(version());
    await settle();
    expect([text(one), text(other), server.words()]).toEqual(Array(3).fill('The white lorry crosses daily.'));
  });

  it('that are refused stay here, say why, and go when they are changed', async () => {
    const { server, wire } = aServer();
    const sync = await opened(wire);
    server.refuses = 'writing_too_long';
    type(sync, 'Far too long.');
    await settle();
    expect(sync.look()).toMatchObject({ state: 'refused', problem: { code: 'writing_too_long' } });
    server.refuses = undefined;
    type(sync, 'Short.');
    await settle();
    expect(sync.look()).toMatchObject({ state: 'saved', problem: null });
    expect(server.words()).toBe('Short.');
  });
});
