import cytoscape from 'cytoscape';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { moveAsPicture, shifted } from './move-as-picture';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A chart whose renderer writes down which layers it was to draw anew. */
function aChart() {
  const chart = cytoscape({ headless: true });
  const asked: string[] = [];
  const renderer = { redrawHint: (layer: string) => void asked.push(layer), redraw: () => undefined, notify: () => undefined };
  Object.assign(chart, { renderer: () => renderer });
  const picture = document.createElement('canvas');
  const onRest = vi.fn<() => void>();
  const end = moveAsPicture(chart, picture, onRest);
  return { chart, asked, renderer, picture, onRest, end };
}

it('a picture lies where the chart is: a point of it falls on the same place of the screen', () => {
  const [drawn, now] = [
    { zoom: 0.5, pan: { x: 10, y: 20 } },
    { zoom: 1, pan: { x: -30, y: 40 } },
  ];
  const [, x, y, scale] = /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(shifted(drawn, now))!.map(Number);
  const onScreen = (viewport: typeof now, at: number, side: 'x' | 'y') => at * viewport.zoom + viewport.pan[side];
  expect(onScreen(drawn, 100, 'x') * scale! + x!).toBe(onScreen(now, 100, 'x'));
  expect(onScreen(drawn, 100, 'y') * scale! + y!).toBe(onScreen(now, 100, 'y'));
});

it('while a chart is moved its picture is moved and nothing is drawn; when it rests it is drawn once', () => {
  const { chart, asked, renderer, picture, onRest } = aChart();
  chart.pan({ x: 30, y: 0 });
  renderer.redrawHint('eles');
  chart.emit('render');
  expect(picture.style.transform).toBe('translate(30px, 0px) scale(1)');
  expect([asked, onRest.mock.calls.length]).toEqual([[], 0]);
  vi.advanceTimersByTime(100);
  chart.pan({ x: 50, y: 0 });
  vi.advanceTimersByTime(100);
  expect(picture.style.transform).toBe('translate(50px, 0px) scale(1)');
  vi.advanceTimersByTime(100);
  expect([asked, onRest.mock.calls.length]).toEqual([['eles'], 1]);
  expect(picture.style.transform).toBe('translate(50px, 0px) scale(1)');
  chart.emit('render');
  expect(picture.style.transform).toBe('');
});

it('a chart that moves on before it was drawn is moved from where it was drawn', () => {
  const { chart, picture } = aChart();
  chart.pan({ x: 30, y: 0 });
  chart.emit('tapend');
  chart.pan({ x: 40, y: 0 });
  expect(picture.style.transform).toBe('translate(40px, 0px) scale(1)');
  chart.emit('render');
  expect(picture.style.transform).toBe('');
  chart.pan({ x: 45, y: 0 });
  expect(picture.style.transform).toBe('translate(5px, 0px) scale(1)');
});

it('what is drawn while it rests is drawn as ever', () => {
  const { asked, renderer, chart, onRest, end } = aChart();
  renderer.redrawHint('eles');
  chart.emit('settle');
  expect([asked, onRest.mock.calls.length]).toEqual([['eles'], 0]);
  end();
  chart.pan({ x: 30, y: 0 });
  renderer.redrawHint('eles');
  expect(asked).toEqual(['eles', 'eles']);
});
