import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode } from '../ids';
import { aMarking, arbitraryMarking } from '../markings/arbitrary-marking';
import { isReleasableTo } from '../markings/releasable';
import { Role } from '../members/role';
import { RequestKind } from './request';
import { answerMisfit, mayMoveRequest, requestMisfit, type RequestParties } from './request-rules';
import { requestEvents, RequestState, requestTransitions } from './request-states';

const [cus, int, pol] = ['CUS', 'INT', 'POL'].map((code) => AgencyCode.parse(code)) as [AgencyCode, AgencyCode, AgencyCode];
const request: RequestParties = { from: pol, to: cus, createdBy: 'asker', state: 'open' };
const who = {
  asker: { personId: 'asker', role: 'trainee', agency: pol },
  'a colleague of the asker': { personId: 'other', role: 'trainee', agency: pol },
  "the asked agency's liaison": { personId: 'liaison', role: 'liaison', agency: cus },
  "the asked agency's analyst": { personId: 'analyst', role: 'trainee', agency: cus },
  "a third agency's liaison": { personId: 'third', role: 'liaison', agency: int },
} as const;

describe('who may do what with an open request', () => {
  it.each([
    ['asker', ['comment', 'withdraw']],
    ['a colleague of the asker', ['comment']],
    ["the asked agency's liaison", ['assign', 'comment', 'answer', 'refuse']],
    ["the asked agency's analyst", ['comment']],
    ["a third agency's liaison", []],
  ] as const)('%s', (name, events) => {
    expect(requestEvents.filter((event) => mayMoveRequest(who[name], request, event))).toEqual(events);
  });
});

it('an answered request is reopened by the asker or by the liaison who takes the word back', () => {
  const answered = { ...request, state: 'answered' } as const;
  const may = Object.entries(who).filter(([, party]) => mayMoveRequest(party, answered, 'reopen'));
  expect(may.map(([name]) => name)).toEqual(['asker', "the asked agency's liaison"]);
});

it('nobody may what the state does not allow, and no role but a liaison answers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Role.options),
      fc.constantFrom(cus, int, pol),
      fc.constantFrom(...RequestState.options),
      fc.constantFrom(...requestEvents),
      (role, agency, state, event) => {
        const may = mayMoveRequest({ personId: 'p', role, agency }, { ...request, state }, event);
        if (requestTransitions[state][event] === null) expect(may).toBe(false);
        if (may && (event === 'answer' || event === 'refuse')) expect([role, agency]).toEqual(['liaison', cus]);
      },
    ),
  );
});

describe('a new request', () => {
  it.each([
    ['to the own agency', { kind: 'rfi', to: pol }, 'to'],
    ['for a release without an item', { kind: 'release', to: cus, forAgency: int }, 'itemId'],
    ['for use without an agency', { kind: 'use_approval', to: cus, itemId: 'i' }, 'forAgency'],
    ['for a sanitised version', { kind: 'sanitisation', to: cus, itemId: 'i' }, undefined],
    ['for information', { kind: 'rfi', to: cus }, undefined],
  ] as const)('%s', (_, said, misfit) => {
    expect(requestMisfit({ from: pol, ...said })).toBe(misfit);
  });
});

describe('a yes', () => {
  const customsOnly = aMarking({ to: ['CUS', 'POL'], by: ['CUS'] });
  it.each([
    ['to sanitisation names an item', { kind: 'sanitisation', forAgency: null, itemMarking: customsOnly }, '', 0, 'answer_needs_item'],
    [
      'to the release of what the agency may not have names an item',
      { kind: 'release', forAgency: int, itemMarking: customsOnly },
      'Yes.',
      0,
      'answer_needs_item',
    ],
    ['to it with an item is enough', { kind: 'release', forAgency: int, itemMarking: customsOnly }, '', 1, undefined],
    [
      'to the release of what the agency may have is enough',
      { kind: 'release', forAgency: pol, itemMarking: customsOnly },
      '',
      0,
      undefined,
    ],
    ['to its use is enough', { kind: 'use_approval', forAgency: pol, itemMarking: customsOnly }, '', 0, undefined],
    ['to a question says something', { kind: 'rfi', forAgency: null, itemMarking: null }, ' ', 0, 'answer_empty'],
    ['to a question may be an item alone', { kind: 'rfi', forAgency: null, itemMarking: null }, '', 1, undefined],
  ] as const)('%s', (_, asked, words, itemCount, misfit) => {
    expect(answerMisfit(asked, { words, itemCount })).toBe(misfit);
  });

  it('never stands alone against a marking that lacks the agency', () => {
    fc.assert(
      fc.property(arbitraryMarking, fc.constantFrom(...RequestKind.options), (itemMarking, kind) => {
        const misfit = answerMisfit({ kind, forAgency: int, itemMarking }, { words: 'Yes.', itemCount: 0 });
        if (kind === 'release') expect(misfit === undefined).toBe(isReleasableTo(itemMarking, int));
      }),
    );
  });
});
