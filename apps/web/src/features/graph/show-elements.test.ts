import cytoscape, { type ElementDefinition } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import type { GraphLine } from '@workbench/contract';
import { hasStood, showElements, type Remembered } from './show-elements';

const node = (id: string, label = id): ElementDefinition => ({ group: 'nodes', data: { id, label, kind: 'person', isMerged: 'no' } });
const line = (from: string, to: string): ElementDefinition => ({
  group: 'edges',
  data: { id: `${from} ${to}`, source: from, target: to, label: 'met', status: 'confirmed', isDirected: 'no' },
});
const ids = (count: number) => Array.from({ length: count }, (_, place) => `n${place}`);
const known = (all: readonly string[]): Remembered => new Map(all.map((id, place) => [id, { x: 10 * place, y: 5 }]));
const told = { isOver: () => false, onPart: () => undefined };
const noLines: GraphLine[] = [];
const aChart = () => cytoscape({ headless: true });

describe('what is put on a chart', () => {
  it('is exactly what is wanted, and what comes back stands where it stood', async () => {
    const chart = aChart();
    const remembered = known(['a', 'b']);
    await showElements(chart, [node('a'), node('b'), line('a', 'b')], noLines, remembered, told);
    chart.getElementById('b').position({ x: 70, y: 80 });
    await showElements(chart, [node('a')], noLines, remembered, told);
    expect(chart.elements().map((one) => one.id())).toEqual(['a']);
    await showElements(chart, [node('a'), node('b')], noLines, remembered, told);
    expect(chart.getElementById('b').position()).toEqual({ x: 70, y: 80 });
  });

  it('is not touched when more comes, save for what is told differently', async () => {
    const chart = aChart();
    const remembered = known(['a', 'b', 'c']);
    await showElements(chart, [node('a'), node('b')], noLines, remembered, told);
    const touched: string[] = [];
    chart.on('data position', 'node', (event) => void touched.push(event.target.id() as string));
    await showElements(chart, [node('a'), node('b', 'other name'), node('c')], noLines, remembered, told);
    expect(touched).toEqual(['b']);
    expect(chart.getElementById('b').data('label')).toBe('other name');
  });

  it('comes in parts when it is much, told how far it is', async () => {
    const chart = aChart();
    const parts: string[] = [];
    const onPart = (done: number, total: number) => void parts.push(`${done} of ${total}`);
    const all = ids(600);
    const shown = showElements(
      chart,
      all.map((id) => node(id)),
      noLines,
      known(all),
      { isOver: () => false, onPart },
    );
    expect([chart.nodes().length, hasStood(chart)]).toEqual([0, false]);
    expect(await shown).toBe(false);
    expect(parts).toEqual(['0 of 600', '250 of 600', '500 of 600']);
    expect([chart.nodes().length, hasStood(chart)]).toEqual([600, true]);
  });

  it('stops when something else is wanted, which then stands whole', async () => {
    const chart = aChart();
    const all = ids(600);
    let asked = 0;
    const isOver = () => (asked += 1) > 1;
    const first = await showElements(
      chart,
      all.map((id) => node(id)),
      noLines,
      known(all),
      { ...told, isOver },
    );
    expect([first, chart.nodes().length, hasStood(chart)]).toEqual([undefined, 250, false]);
    const wanted = [...all.slice(100, 400).map((id) => node(id)), line('n100', 'n399')];
    expect(await showElements(chart, wanted, noLines, known(all), told)).toBe(false);
    expect([chart.nodes().length, chart.edges().length, hasStood(chart)]).toEqual([300, 1, true]);
  });
});
