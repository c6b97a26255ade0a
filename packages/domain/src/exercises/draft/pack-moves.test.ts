import { describe, expect, it } from 'vitest';
import { PackState } from '../pack/manifest';
import { isAlone, leadPack, movePack, packEvents, type PackMove } from './pack-moves';

describe('the states of a draft', () => {
  it.each([
    ['draft', 'submit', 'submitted'],
    ['submitted', 'return', 'draft'],
    ['submitted', 'approve', 'approved'],
    ['approved', 'return', 'draft'],
    ['approved', 'lock', 'locked'],
  ] as const)('%s, %s: %s', (state, event, next) => {
    expect(movePack(state, event)).toBe(next);
  });

  it('have no other arrows', () => {
    const arrows = PackState.options.flatMap((state) => packEvents.filter((event) => movePack(state, event) !== null));
    expect(arrows).toHaveLength(5);
  });
});

describe('who leads a draft on', () => {
  const move: PackMove = { state: 'submitted', event: 'approve', personId: 'ada', submittedBy: 'ben', authors: ['ada', 'ben'], reason: '' };

  it('is another author than the one who submitted it, where there is one', () => {
    expect(leadPack(move)).toEqual({ ok: true, value: 'approved' });
    expect(leadPack({ ...move, personId: 'ben', reason: 'In a hurry.' })).toEqual({ ok: false, code: 'own_pack' });
  });

  it('is the only author, who says why nobody else looked at it', () => {
    const alone = { ...move, personId: 'ben', authors: ['ben'] };
    expect(isAlone(alone)).toBe(true);
    expect(leadPack({ ...alone, reason: ' ' })).toEqual({ ok: false, code: 'pack_reason_missing' });
    expect(leadPack({ ...alone, reason: 'I teach alone.' })).toEqual({ ok: true, value: 'approved' });
  });

  it('needs no reason to submit, to return or to lock', () => {
    expect(leadPack({ ...move, state: 'draft', event: 'submit', submittedBy: null })).toMatchObject({ value: 'submitted' });
    expect(leadPack({ ...move, event: 'return', personId: 'ben' })).toMatchObject({ value: 'draft' });
    expect(leadPack({ ...move, state: 'approved', event: 'lock', personId: 'ben' })).toMatchObject({ value: 'locked' });
  });

  it('does not skip a state', () => {
    expect(leadPack({ ...move, state: 'draft', event: 'lock' })).toEqual({ ok: false, code: 'not_in_this_state' });
  });
});
