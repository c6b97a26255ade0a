import { describe, expect, it } from 'vitest';
import type { TriageCard } from '@workbench/contract';
import type { TriageChoice } from '@workbench/domain';
import { changes, toChange, undoOf, withDeed, type Deed } from './deeds';

const people = [{ personId: 'a', name: 'Ana' }, { personId: 'b', name: 'Badr' }, null];
const someTags = [[], ['quay'], ['شحنة'], ['quay', 'شحنة']];
const choices: TriageChoice[] = [
  { state: 'unread' },
  { state: 'read' },
  { state: 'shoeboxed' },
  { state: 'discarded', reason: 'outdated' },
  { state: 'discarded', reason: 'سبق الإبلاغ عنه' },
];
const empty: TriageCard = { own: { state: 'unread', reason: null, version: 0 }, assignment: { to: null, version: 0 }, tags: [] };
const deeds: Deed[] = [
  ...choices.map((choice) => ({ kind: 'state', choice }) as const),
  ...people.map((to) => ({ kind: 'assign', to }) as const),
  ...someTags.flatMap((add) => someTags.map((remove) => ({ kind: 'tag', add, remove }) as const)),
];
/** Every card that there can be of these. */
const cards: TriageCard[] = choices.flatMap((choice) =>
  people.flatMap((to) => someTags.map((tags) => ({ ...withDeed(empty, { kind: 'state', choice }), assignment: { to, version: 1 }, tags }))),
);

describe('an undo', () => {
  it('brings back exactly what was, whatever was done on whatever card', () => {
    for (const before of cards)
      for (const done of deeds) {
        const now = withDeed(before, done);
        const back = undoOf(done.kind, { itemId: 'i', outcome: 'done', before, now }, now);
        expect(back ? withDeed(now, back) : now).toEqual(before);
      }
  });

  it('overwrites nothing that was decided since', () => {
    for (const before of cards)
      for (const done of deeds) {
        const now = withDeed(before, done);
        const later = deeds.filter((one) => one.kind === done.kind && one.kind !== 'tag' && changes(now, one));
        const undone = later.map((since) => undoOf(done.kind, { itemId: 'i', outcome: 'done', before, now }, withDeed(now, since)));
        expect(undone.every((back) => back === undefined)).toBe(true);
      }
  });

  it('leaves tags alone that a colleague put there', () => {
    const before = { ...empty, tags: ['quay'] };
    const now = { ...before, tags: ['night', 'quay'] };
    const back = undoOf('tag', { itemId: 'i', outcome: 'done', before, now }, { ...before, tags: ['border', 'night', 'quay'] });
    expect(back).toEqual({ kind: 'tag', add: [], remove: ['night'] });
  });
});

it('a deed is sent with the version of what it changes', () => {
  const seen: TriageCard = { own: { state: 'read', reason: null, version: 4 }, assignment: { to: null, version: 7 }, tags: [] };
  expect(toChange({ itemId: 'i', deed: { kind: 'state', choice: { state: 'unread' } } }, seen)).toMatchObject({ version: 4 });
  expect(toChange({ itemId: 'i', deed: { kind: 'assign', to: null } }, seen)).toMatchObject({ personId: null, version: 7 });
});
