import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Role } from '../members/role';
import { firstState, moveRequirement, movesFrom, RequirementEvent, RequirementState, requirementTransitions } from './requirement-states';

const arrows: [RequirementState, RequirementEvent, RequirementState][] = [
  ['draft', 'open', 'open'],
  ['draft', 'close', 'closed'],
  ['open', 'answer', 'answered'],
  ['open', 'close', 'closed'],
  ['answered', 'close', 'closed'],
  ['answered', 'reopen', 'open'],
  ['closed', 'reopen', 'open'],
];

describe.each(RequirementState.options)('a requirement that is %s', (state) => {
  it.each(RequirementEvent.options)('answers to %s as the arrows say', (event) => {
    const to = arrows.find(([from, by]) => from === state && by === event)?.[2];
    expect(moveRequirement(state, event)).toEqual(to ? { ok: true, value: to } : { ok: false, code: 'not_in_this_state' });
  });

  it('offers the events that can happen, and no other', () => {
    expect(movesFrom(state)).toEqual(
      RequirementEvent.options.filter((event) => arrows.some(([from, by]) => from === state && by === event)),
    );
    expect(Object.keys(requirementTransitions[state]).toSorted()).toEqual(RequirementEvent.options.toSorted());
  });
});

it('nothing is answered that was never opened', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RequirementEvent.options), { maxLength: 12 }), (events) => {
      let state: RequirementState = 'draft';
      let wasOpen = false;
      for (const event of events) {
        const moved = moveRequirement(state, event);
        if (!moved.ok) continue;
        state = moved.value;
        wasOpen ||= state === 'open';
        if (state === 'answered') expect(wasOpen).toBe(true);
      }
    }),
  );
});

describe('a requirement starts', () => {
  it.each<[string, Role, RequirementState | undefined, RequirementState]>([
    ['open, by the cell lead', 'cell_lead', undefined, 'open'],
    ['open, by the instructor', 'instructor', undefined, 'open'],
    ['as a proposal, by a trainee', 'trainee', undefined, 'draft'],
    ['as a proposal, by a liaison', 'liaison', 'open', 'draft'],
    ['open under an open question, by the cell lead', 'cell_lead', 'open', 'open'],
    ['as a proposal under a proposal, by anybody', 'cell_lead', 'draft', 'draft'],
  ])('%s', (_, role, parent, state) => {
    expect(firstState(role, parent)).toEqual({ ok: true, value: state });
  });

  it.each(Role.options)('never under a question that has ended, not for a %s', (role) => {
    for (const parent of ['answered', 'closed'] as const)
      expect(firstState(role, parent)).toEqual({ ok: false, code: 'not_in_this_state' });
  });
});
