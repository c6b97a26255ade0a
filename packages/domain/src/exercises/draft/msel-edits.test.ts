import { describe, expect, it } from 'vitest';
import { anInject } from '../arbitrary-pack';
import { inOrder, movedRow, shifted } from './msel-edits';

const list = [
  anInject('1.02', { offset: 30 }),
  anInject('1.01', { offset: 10 }),
  anInject('2.01', { offset: 90, move: 'later' }),
  anInject('2.02', { offset: 90, move: 'later' }),
];
const after = (serial: string, way: 'up' | 'down') => {
  const changed = movedRow(list, serial, way);
  return inOrder(list.map((inject) => changed.find((one) => one.serial === inject.serial) ?? inject)).map((one) => one.serial);
};

describe('the list of injects', () => {
  it('stands in the order of time, then of serials', () => {
    expect(inOrder(list).map(({ serial }) => serial)).toEqual(['1.01', '1.02', '2.01', '2.02']);
  });

  it('is shifted by minutes', () => {
    expect(shifted(list, -5).map(({ offset }) => offset)).toEqual([25, 5, 85, 85]);
  });

  it.each([
    ['1.02', 'up', ['1.02', '1.01', '2.01', '2.02']],
    ['1.02', 'down', ['1.01', '2.01', '1.02', '2.02']],
    ['2.02', 'up', ['1.01', '1.02', '2.02', '2.01']],
    ['1.01', 'up', ['1.01', '1.02', '2.01', '2.02']],
    ['2.02', 'down', ['1.01', '1.02', '2.01', '2.02']],
  ] as const)('has %s one row %s', (serial, way, order) => {
    expect(after(serial, way)).toEqual(order);
  });

  it('takes an inject into the move of the place that it comes to', () => {
    expect(movedRow(list, '1.02', 'down')).toMatchObject([
      { serial: '1.02', offset: 90, move: 'later' },
      { serial: '2.01', offset: 30, move: 'opening' },
    ]);
    expect(movedRow(list, '9.99', 'up')).toEqual([]);
  });
});
