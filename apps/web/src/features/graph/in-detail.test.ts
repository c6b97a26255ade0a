import { describe, expect, it } from 'vitest';
import { linesInDetail, nodesInDetail } from './in-detail';

const view = { zoom: 1, x1: 0, y1: 0, x2: 1000, y2: 700 };
const inRow = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `n${place}`, x: place, y: 10 }));

describe('what of a large chart is drawn in detail', () => {
  it('are the nodes on the screen, and none beside it', () => {
    const nodes = [
      { id: 'in', x: 500, y: 300 },
      { id: 'at the edge', x: 1050, y: 300 },
      { id: 'beside', x: 1100, y: 300 },
      { id: 'below', x: 500, y: 900 },
    ];
    expect([...nodesInDetail(view, nodes)]).toEqual(['in', 'at the edge']);
  });

  it('is nothing from afar, where words cannot be read', () => {
    expect(nodesInDetail({ ...view, zoom: 0.5 }, inRow(3)).size).toBe(3);
    expect(nodesInDetail({ ...view, zoom: 0.49 }, inRow(3)).size).toBe(0);
  });

  it('is nothing while too many stand on the screen', () => {
    expect(nodesInDetail(view, inRow(300)).size).toBe(300);
    expect(nodesInDetail(view, inRow(301)).size).toBe(0);
  });

  it('are the lines at those nodes, also those that lead off the screen', () => {
    const lines = [
      { id: 'within', from: 'a', to: 'b' },
      { id: 'out', from: 'a', to: 'z' },
      { id: 'elsewhere', from: 'y', to: 'z' },
    ];
    expect([...linesInDetail(new Set(['a', 'b']), lines)]).toEqual(['within', 'out']);
  });

  it('are of very many lines those between two of the nodes', () => {
    const out = Array.from({ length: 1500 }, (_, place) => ({ id: `out ${place}`, from: 'a', to: `z${place}` }));
    const within = { id: 'within', from: 'a', to: 'b' };
    expect(linesInDetail(new Set(['a', 'b']), out).size).toBe(1500);
    expect([...linesInDetail(new Set(['a', 'b']), [...out, within])]).toEqual(['within']);
  });
});
