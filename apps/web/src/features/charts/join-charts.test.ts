import { describe, expect, it } from 'vitest';
import { joinCharts, type DrawnPart } from './join-charts';

const part = (lines: [id: string, claimIds: string[]][], drawing: Partial<DrawnPart['drawing']> = {}): DrawnPart =>
  ({
    nodes: [...new Set(lines.flatMap(([id]) => id.split('')))].map((id) => ({ id })),
    lines: lines.map(([id, claimIds]) => ({ id, from: id[0], to: id[1], claimIds })),
    drawing: { layout: 'force', colour: 'kind', places: [], groups: [], notes: [], ...drawing },
  }) as unknown as DrawnPart;
const place = (id: string, x: number) => ({ id, x, y: 0, isPinned: false });

describe('two charts together', () => {
  it('have the nodes of both once, and each line with the claims of both', () => {
    const { nodes, lines } = joinCharts(
      part([['ab', ['1', '2']]]),
      part([
        ['ab', ['2', '3']],
        ['bc', ['4']],
      ]),
    );
    expect(nodes.map((node) => node.id)).toEqual(['a', 'b', 'c']);
    expect(lines.map((line) => [line.id, line.claimIds])).toEqual([
      ['ab', ['1', '2', '3']],
      ['bc', ['4']],
    ]);
  });

  it('leave the first as it stands and put what the second adds beside it', () => {
    const one = part([['ab', ['1']]], { places: [place('a', 0), place('b', 300)], groups: [{ id: 'g', name: 'Crew', nodeIds: ['a'] }] });
    const other = part([['bc', ['2']]], {
      places: [place('b', -50), place('c', -100)],
      groups: [{ id: 'h', name: 'Port', nodeIds: ['a', 'c'] }],
      notes: [{ id: 'n', text: 'Why?', x: 0, y: 0 }],
    });
    const { drawing } = joinCharts(one, other);
    expect(drawing.places).toEqual([place('a', 0), place('b', 300), place('c', 500 - 100 + 100)]);
    expect(drawing.groups.map((group) => group.nodeIds)).toEqual([['a'], ['c']]);
    expect(drawing.notes[0]!.x).toBe(600);
  });
});
