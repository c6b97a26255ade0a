import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { chartStyle } from './chart-style';
import { inFullDetail, showDetail } from './show-detail';

// A note is as large as its words, which the library would rather not be asked for.
cytoscape.warnings(false);

/** Two nodes beside each other with a line of each status, drawn as a chart of that size, seen at a zoom. */
function aChart(isLarge: boolean, zoom: number) {
  const chart = cytoscape({ headless: true, styleEnabled: true, style: chartStyle(isLarge) });
  const statuses = ['confirmed', 'suspected', 'denied'];
  chart.add([
    ...['a', 'b'].map((id) => ({ data: { id, label: `Name ${id}`, kind: 'person', isMerged: 'no' }, position: { x: 0, y: 0 } })),
    ...statuses.map((status) => ({ data: { id: status, source: 'a', target: 'b', label: 'met', status, isDirected: 'yes' } })),
  ]);
  chart.zoom(zoom);
  if (isLarge) showDetail(chart);
  const look = (id: string, property: string) => String(chart.getElementById(id).style(property));
  return {
    chart,
    look,
    told: () => ({
      name: look('a', 'label'),
      words: statuses.map((id) => look(id, 'label')),
      arrows: statuses.map((id) => look(id, 'target-arrow-shape')),
      lines: statuses.map((id) => look(id, 'line-style')),
    }),
  };
}

const inDetail = {
  name: 'Name a',
  words: ['met', 'met', 'met'],
  arrows: ['triangle', 'triangle', 'triangle'],
  lines: ['solid', 'dashed', 'dotted'],
};
const fromAfar = { name: '', words: ['', '', ''], arrows: ['none', 'none', 'none'], lines: ['solid', 'solid', 'solid'] };

describe('how a chart looks', () => {
  it('is the same at any zoom while it is small', () => {
    expect(aChart(false, 0.2).told()).toEqual(inDetail);
  });

  it('is without names, words, arrows and dashes from afar when it is large, and as a small one from near', () => {
    expect(aChart(true, 0.2).told()).toEqual(fromAfar);
    expect(aChart(true, 1).told()).toEqual(inDetail);
  });

  it('keeps shapes and colours from afar, what is suspected paler and what is denied red', () => {
    const { look } = aChart(true, 0.2);
    expect(look('a', 'shape')).toBe('ellipse');
    expect(look('denied', 'line-color')).toBe(aChart(false, 1).look('denied', 'line-color'));
    expect(Number(look('suspected', 'line-opacity'))).toBeLessThan(Number(look('confirmed', 'line-opacity')));
  });

  it('is from afar again when one goes away from it', () => {
    const { chart, told } = aChart(true, 1);
    chart.zoom(0.2);
    showDetail(chart);
    expect(told()).toEqual(fromAfar);
  });

  it('is in all detail for a picture of it, wherever the screen stands, and afterwards as before', () => {
    const { chart, told } = aChart(true, 0.2);
    expect(inFullDetail(chart, told)).toEqual(inDetail);
    expect(told()).toEqual(fromAfar);
  });
});
