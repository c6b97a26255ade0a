import { describe, expect, it } from 'vitest';
import { chainOf } from './chain';
import type { RecordContent } from './record';

const record = (id: string, content: object) => ({ id, content: { title: id, words: '', ...content } as unknown as RecordContent });
const records = [
  record('f', { kind: 'finding' }),
  record('r', { kind: 'recommendation', sort: 'capacity_building', state: 'open' }),
  record('o', { kind: 'observation', followed: 'partly' }),
  record('a', { kind: 'corrective_action' }),
  record('p', { kind: 'procedure' }),
];
const links = [
  ['record:f', 'record:r'],
  ['record:r', 'course:c05-sharing'],
  ['course:c05-sharing', 'competency:c05-sharing/third-party'],
  ['competency:c05-sharing/third-party', 'objective:c05-sharing/third-party'],
  ['objective:c05-sharing/third-party', 'record:o'],
  ['record:o', 'record:a'],
  ['record:a', 'record:p'],
].map(([from, to]) => ({ from: from!, to: to! }));
const told = (of = records, along = links) =>
  chainOf(of as never, along).map(({ cells, missing, before }) => [
    before,
    cells.map(({ ref }) => ref.split(/[:/]/).at(-1)).join(' '),
    missing,
  ]);

describe('the chain', () => {
  it('is whole from the finding to the procedure', () => {
    expect(told()).toEqual([[null, 'f r c05-sharing third-party third-party o a p', null]]);
  });

  it.each([
    [0, 'f', 'recommendation'],
    [1, 'f r', 'course'],
    [4, 'f r c05-sharing third-party third-party', 'observation'],
    [6, 'f r c05-sharing third-party third-party o a', 'procedure'],
  ])('names the step that is missing when it breaks off after arrow %i', (count, way, missing) => {
    expect(told(records, links.slice(0, count))[0]).toEqual([null, way, missing]);
  });

  it('names the step that is missing before what begins in the middle', () => {
    expect(told(records, links.slice(1))).toEqual([
      [null, 'f', 'recommendation'],
      ['finding', 'r c05-sharing third-party third-party o a p', null],
    ]);
  });

  it('lacks nothing after an institutional recommendation, nor after an observation of what went well', () => {
    const changed = records.map(({ id, content }) => ({
      id,
      content: { ...content, sort: 'institutional', followed: 'yes' } as unknown as RecordContent,
    }));
    expect(told(changed, links.slice(0, 1))[0]![2]).toBeNull();
    expect(told(changed, links.slice(0, 5))[0]![2]).toBeNull();
  });

  it('goes by an objective of an exercise as by one of a course', () => {
    const more = [...records, record('e', { kind: 'exercise_objective' })];
    const along = links.map(({ from, to }) => ({
      from: from.startsWith('objective:') ? 'record:e' : from,
      to: to.startsWith('objective:') ? 'record:e' : to,
    }));
    expect(told(more, along)).toEqual([[null, 'f r c05-sharing third-party e o a p', null]]);
    expect(told(more, along.slice(5))).toContainEqual(['competency', 'e', 'observation']);
  });

  it('begins in the middle after what was taken away', () => {
    expect(told(records.filter(({ id }) => id !== 'o'))).toContainEqual(['observation', 'a p', null]);
  });

  it('goes every way where it parts', () => {
    const more = [...records, record('q', { kind: 'recommendation', sort: 'institutional', state: 'open' })];
    expect(told(more, [...links, { from: 'record:f', to: 'record:q' }]).map(([, way]) => way)).toContain('f q');
  });

  it('takes a recommendation that another waits for as one without a finding', () => {
    const more = [...records, record('q', { kind: 'recommendation', sort: 'institutional', state: 'open' })];
    expect(told(more, [...links, { from: 'record:r', to: 'record:q' }])).toContainEqual(['finding', 'q', null]);
  });
});
