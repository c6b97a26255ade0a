import { expect, it } from 'vitest';
import { noticeOf, type Notice, type ReadRelease } from './notice';

const read: ReadRelease = { number: 2, isRecalled: false, standing: 2, acknowledgedRecall: false, acknowledgedNumber: null };

it.each([
  ['nothing while it stands', {}, undefined],
  ['nothing of an older version', { standing: 1 }, undefined],
  ['nothing when no version stands', { standing: null }, undefined],
  ['of the recall', { isRecalled: true, standing: null }, { kind: 'recalled', by: null }],
  ['of the recall, with an older version that stands again', { isRecalled: true, standing: 1 }, { kind: 'recalled', by: null }],
  ['of the recall, with what takes its place', { isRecalled: true, standing: 3 }, { kind: 'recalled', by: 3 }],
  ['nothing more of a recall that was taken note of', { isRecalled: true, standing: 3, acknowledgedRecall: true }, undefined],
  ['of the newer version', { standing: 3 }, { kind: 'superseded', by: 3 }],
  ['nothing more of the newer version that was taken note of', { standing: 3, acknowledgedNumber: 3 }, undefined],
  ['of a version that is newer still', { standing: 4, acknowledgedNumber: 3 }, { kind: 'superseded', by: 4 }],
  [
    'of a recall after the newer version was taken note of',
    { isRecalled: true, standing: 3, acknowledgedNumber: 3 },
    { kind: 'recalled', by: 3 },
  ],
] as [string, Partial<ReadRelease>, Notice | undefined][])('a reader of a release is told %s', (_, change, due) => {
  expect(noticeOf({ ...read, ...change })).toEqual(due);
});
