import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filterOf, pictureFields, viewsOf, withView } from './picture-search';

const read = (search: object) => z.object(pictureFields).parse(search);

describe('the address of the picture', () => {
  it('keeps what makes sense and forgets the rest', () => {
    expect(read({ view: 'map', from: '2031-04-18', to: 'spring', area: '91,0;0,0', selected: ['a'] })).toEqual({
      view: ['map'],
      from: '2031-04-18',
      selected: ['a'],
    });
    expect(filterOf({ kind: ['person', 'ghost'] })).toMatchObject({ kind: ['person'], predicate: [], confirmedOnly: 'no' });
  });

  it.each([
    [[], 'map', ['graph', 'map']],
    [['graph', 'map'], 'map', ['graph']],
    [['graph'], 'graph', undefined],
    [['graph', 'map'], 'list', ['map', 'list']],
    [['graph', 'map'], 'timeline', ['graph', 'map', 'timeline']],
    [['graph', 'map', 'timeline'], 'list', ['map', 'timeline', 'list']],
  ] as const)('from %j, pressing %s leads to %j', (view, pressed, expected) => {
    expect(withView({ view: [...view] }, pressed)).toEqual(expected);
  });

  it('shows the graph when nothing that is known is asked for', () => {
    expect(viewsOf({ view: ['globe'] })).toEqual(['graph']);
  });
});
