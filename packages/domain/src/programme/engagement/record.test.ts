import { describe, expect, it } from 'vitest';
import { leadsTo } from './links';
import { RecordContent, RecordKind } from './record';
import { Ref } from './ref';

const recommendation = {
  kind: 'recommendation',
  sort: 'institutional',
  title: 'Agree on markings',
  words: '',
  owner: '',
  ownerId: null,
  startsOn: null,
  dueOn: null,
  indicator: '',
  progress: 0,
  state: 'open',
  reason: '',
};
const procedure = {
  kind: 'procedure',
  template: null,
  title: 'Intake',
  purpose: '',
  steps: [],
  state: 'draft',
  edition: 1,
  reviewOn: null,
};
const mentorship = {
  kind: 'mentorship',
  title: 'Marun',
  startsOn: '2031-05-01',
  months: 3,
  extension: 0,
  reason: '',
  goals: '',
  closing: '',
};
const check = { kind: 'rights_check', phase: 'consultation', item: 'women-heard', isDone: false, words: '' };
const id = '01c60000-0000-7000-8000-000000000000';
const exercise = { kind: 'exercise', title: 'Evening', cohortId: id, on: '2031-05-01', words: '' };
const action = { kind: 'corrective_action', title: 'Agree', words: '', owner: '', dueOn: null, isDone: false };
const note = { what: 'note', runId: id, run: 'Evening · Red', cellId: id, id };
const observation = { kind: 'observation', title: 'Late', on: '2031-05-01', followed: 'no', template: null, words: '' };
const step = { who: 'duty analyst', does: 'grades' };

describe('the content of a record', () => {
  it.each([
    [recommendation, true],
    [{ ...recommendation, state: 'dropped' }, false],
    [{ ...recommendation, state: 'dropped', reason: 'Done by others' }, true],
    [{ ...recommendation, startsOn: '2031-02-02', dueOn: '2031-02-01' }, false],
    [{ ...recommendation, progress: 101 }, false],
    [{ ...recommendation, title: ' ' }, false],
    [procedure, true],
    [{ ...procedure, state: 'approved', reviewOn: '2032-01-01' }, false],
    [{ ...procedure, state: 'approved', steps: [step] }, false],
    [{ ...procedure, state: 'approved', steps: [step], reviewOn: '2032-01-01' }, true],
    [mentorship, true],
    [{ ...mentorship, months: 4 }, false],
    [{ ...mentorship, extension: 1 }, false],
    [{ ...mentorship, extension: 1, reason: 'The holidays' }, true],
    [check, true],
    [{ ...check, isDone: true }, false],
    [exercise, true],
    [{ ...exercise, takenFrom: { what: 'run', runId: id, run: 'Evening' } }, true],
    [{ ...exercise, takenFrom: note }, false],
    [observation, true],
    [{ ...observation, takenFrom: note, procedureId: id }, true],
    [{ ...action, takenFrom: note }, false],
    [{ ...action, takenFrom: { ...note, what: 'finding' } }, true],
    [{ kind: 'nothing' }, false],
  ])('%j is good: %s', (content, isGood) => {
    expect(RecordContent.safeParse(content).success).toBe(isGood);
  });
});

it('every kind has a line in the table of what leads to what', () => {
  for (const kind of RecordKind.options) expect(leadsTo[kind]).toBeDefined();
});

it.each([
  ['record:01c60000-0000-7000-8000-000000000000', true],
  ['course:c05-sharing', true],
  ['objective:c05-sharing/mark-low', true],
  ['objective:c05-sharing', false],
  ['course:c05/x', false],
  ['record:1', false],
  ['item:01c60000-0000-7000-8000-000000000000', false],
])('%s is a reference: %s', (ref, isGood) => {
  expect(Ref.safeParse(ref).success).toBe(isGood);
});
