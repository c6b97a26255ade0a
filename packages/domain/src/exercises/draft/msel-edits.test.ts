import { describe, expect, it } from 'vitest';
import { anInject } from '../arbitrary-pack';
import { droppedRow, inOrder, movedRow, shifted } from './msel-edits';

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

describe('an inject that is dropped', () => {
  it.each([
    ['2.01', 'before', '1.02', 20, 'opening'],
    ['2.01', 'after', '1.01', 20, 'opening'],
    ['2.02', 'before', '1.01', 9, 'opening'],
    ['1.01', 'after', '2.02', 91, 'later'],
    ['1.01', 'after', '1.02', 60, 'opening'],
    ['1.01', 'before', '2.02', 90, 'later'],
  ] as const)('%s, %s %s, is planned after %d minutes in the move %s', (serial, side, other, offset, move) => {
    expect(droppedRow(list, serial, { serial: other, side })).toMatchObject([{ serial, offset, move }]);
  });

  it('stands where it was dropped, and no other changes', () => {
    const moved = droppedRow(list, '2.02', { serial: '1.01', side: 'after' });
    const after = inOrder(list.map((inject) => moved.find(({ serial }) => serial === inject.serial) ?? inject));
    expect(after.map(({ serial, offset }) => [serial, offset])).toEqual([
      ['1.01', 10],
      ['2.02', 20],
      ['1.02', 30],
      ['2.01', 90],
    ]);
  });

  it('finds room within a minute, and stays at zero at the top', () => {
    const close = [anInject('1', { offset: 0 }), anInject('2', { offset: 1 }), anInject('3', { offset: 5 })];
    expect(droppedRow(close, '3', { serial: '1', side: 'after' })).toMatchObject([{ offset: 0.5 }]);
    expect(droppedRow(close, '3', { serial: '1', side: 'before' })).toMatchObject([{ offset: 0 }]);
  });

  it.each([
    ['1.02', '1.01', 'after'],
    ['1.02', '2.01', 'before'],
    ['1.02', '1.02', 'after'],
    ['9.99', '1.01', 'after'],
    ['1.01', '9.99', 'before'],
  ] as const)('changes nothing where it stands already, or either is not there: %s, %s %s', (serial, other, side) => {
    expect(droppedRow(list, serial, { serial: other, side })).toEqual([]);
  });
});
