import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveProduct, productEvents, ProductState, productTransitions, type ProductEvent } from './product-states';

const arrows: [ProductState, ProductEvent, ProductState][] = [
  ['draft', 'submit', 'in_review'],
  ['in_review', 'return', 'returned'],
  ['in_review', 'approve', 'approved'],
  ['returned', 'reopen', 'draft'],
  ['approved', 'reopen', 'draft'],
  ['approved', 'release', 'released'],
  ['released', 'release', 'released'],
  ['released', 'reopen', 'draft'],
  ['released', 'recall', 'recalled'],
  ['released', 'supersede', 'superseded'],
  ['recalled', 'reopen', 'draft'],
];

describe.each(ProductState.options)('a version that is %s', (state) => {
  it.each(productEvents)('answers to %s as the arrows say', (event) => {
    const to = arrows.find(([from, by]) => from === state && by === event)?.[2];
    expect(moveProduct(state, event)).toEqual(to ? { ok: true, value: to } : { ok: false, code: 'not_in_this_state' });
  });

  it('has an answer for every event', () => {
    expect(Object.keys(productTransitions[state]).toSorted()).toEqual([...productEvents].toSorted());
  });
});

it('no version is released that was not approved since it was last a draft', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...productEvents), { maxLength: 20 }), (events) => {
      let state: ProductState = 'draft';
      let isApproved = false;
      for (const event of events) {
        const moved = moveProduct(state, event);
        if (!moved.ok) continue;
        state = moved.value;
        if (event === 'approve') isApproved = true;
        if (state === 'draft') isApproved = false;
        if (event === 'release') expect(isApproved).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
