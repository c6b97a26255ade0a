import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { lighten } from './light-renderer';
import type { Drawable, Extent, Renderer, Stacked } from './renderer';

/** A chart of three nodes in a row with lines between them, whose renderer writes down what it draws how, and finds all it is given. */
function aChart() {
  const chart = cytoscape({ headless: true });
  chart.add([
    ...['a', 'b', 'c'].map((id, place) => ({ data: { id, kind: 'person' }, position: { x: place * 1000, y: 0 } })),
    { data: { id: 'note', isNote: 'yes' }, position: { x: 5000, y: 5000 } },
    { data: { id: 'ab', source: 'a', target: 'b' } },
    { data: { id: 'bc', source: 'b', target: 'c' } },
  ]);
  const drawn: string[] = [];
  let hasPaths = true;
  const stacked = Object.assign([...chart.elements().toArray()], { interactive: chart.elements().toArray() }) as Stacked;
  const renderer: Renderer = {
    redrawHint: () => undefined,
    redraw: () => undefined,
    path2dEnabled: (isOn) => void (hasPaths = isOn),
    makeOffscreenCanvas: () => document.createElement('canvas'),
    getCachedZSortedEles: () => stacked,
    findNearestElements() {
      return this.getCachedZSortedEles().interactive;
    },
    drawEdge: (_, line) => void drawn.push(hasPaths ? 'a line that keeps its path' : `line ${line.id()}`),
    drawElementOverlay: () => undefined,
    drawCachedElement: (_, element) => void drawn.push(`all of ${element.id()}`),
    drawCachedElementPortion: (_, element) => void drawn.push(hasPaths ? `body ${element.id()}` : 'a body without its path'),
    drawCachedElements(context, elements, pixelRatio, extent) {
      for (const element of elements) this.drawCachedElement(context, element, pixelRatio, extent);
    },
    drawLayeredElements: () => void drawn.push('a picture of everything'),
    data: { eleTxrCache: {} },
  };
  Object.assign(chart, { renderer: () => renderer });
  lighten(chart);
  const draw = (extent: Extent) => {
    drawn.length = 0;
    renderer.drawLayeredElements({} as CanvasRenderingContext2D, stacked, 1, extent);
    return drawn;
  };
  const at = (x: number, y: number) => renderer.findNearestElements(x, y, true, false).map((one: Drawable) => one.id());
  return { chart, draw, at };
}

it('from afar bodies and lines are drawn by themselves, and only what reaches into the screen', () => {
  const { draw } = aChart();
  expect(draw({ x1: -100, y1: -100, x2: 500, y2: 100 })).toEqual(['body a', 'all of note', 'line ab']);
  expect(draw({ x1: 1500, y1: -100, x2: 1600, y2: 100 })).toEqual(['all of note', 'line bc']);
});

it('what is near, and who is named at any distance, is drawn with all that it bears', () => {
  const { chart, draw } = aChart();
  chart.$id('a').addClass('near');
  chart.$id('ab').addClass('near');
  chart.$id('b').addClass('hub');
  expect(draw({ x1: -100, y1: -100, x2: 2500, y2: 100 })).toEqual([
    'all of a',
    'all of b',
    'body c',
    'all of note',
    'all of ab',
    'line bc',
  ]);
});

it('pointing asks of what is near where exactly it is, and of nothing else', () => {
  const { chart, at } = aChart();
  expect(at(10, 10)).toEqual(['a', 'note', 'ab']);
  expect(at(500, 20)).toEqual(['note', 'ab']);
  expect(at(500, 300)).toEqual(['note']);
  chart.$id('bc').addClass('near');
  expect(at(500, 300)).toEqual(['note', 'bc']);
});
