import { expect, it } from 'vitest';
import { remarkGroups } from './recurring-remarks';

const said = (criterion: string | null, productId: string, number: number, at: string) => ({ criterion, productId, number, at });

it('what was said of two versions or more recurs, and comes first; what has no criterion comes last and never recurs', () => {
  const groups = remarkGroups([
    said(null, 'p', 1, '1'),
    said(null, 'q', 1, '2'),
    said('gender', 'p', 1, '1'),
    said('argument', 'p', 1, '1'),
    said('argument', 'p', 2, '3'),
    said('argument', 'p', 2, '2'),
  ]);
  expect(groups.map(({ criterion, versions, isRecurring }) => [criterion, versions, isRecurring])).toEqual([
    ['argument', 2, true],
    ['gender', 1, false],
    [null, 2, false],
  ]);
  expect(groups[0]!.remarks.map(({ at }) => at)).toEqual(['3', '2', '1']);
});

it('twice on one version is said of one version', () => {
  expect(remarkGroups([said('gender', 'p', 1, '1'), said('gender', 'p', 1, '2')])[0]).toMatchObject({ versions: 1, isRecurring: false });
});
