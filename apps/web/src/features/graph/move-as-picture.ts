import type { Core, Position } from 'cytoscape';
import { rendererOf } from './renderer';

interface Viewport {
  zoom: number;
  pan: Position;
}

/** Milliseconds after the last movement at which the chart is drawn where it stands; a wheel does not say when it stops. */
const pause = 140;

/** How a picture that was drawn for one viewport is shifted and stretched to lie where another has it: CSS, from the upper left corner. */
export function shifted(drawn: Viewport, now: Viewport): string {
  const scale = now.zoom / drawn.zoom;
  return `translate(${now.pan.x - drawn.pan.x * scale}px, ${now.pan.y - drawn.pan.y * scale}px) scale(${scale})`;
}

function viewportOf(chart: Core): Viewport {
  return { zoom: chart.zoom(), pan: { ...chart.pan() } };
}

/**
 * While the chart is moved or zoomed, moves its last picture in place of drawing it anew in each frame; when it rests, calls `onRest`
 * and draws it once. The event `settle` on the chart draws it at once. Returns how to end this.
 */
export function moveAsPicture(chart: Core, picture: HTMLElement, onRest: () => void): () => void {
  const renderer = rendererOf(chart);
  const ask = renderer.redrawHint.bind(renderer);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;
  let isDue = false;
  let drawn = viewportOf(chart);
  // Pictures of the elements that come to be ready meanwhile would be drawn where the chart stands, and then moved besides.
  renderer.redrawHint = (layer, isAsked) => {
    if (layer !== 'eles' || !isMoving) ask(layer, isAsked);
  };
  picture.style.transformOrigin = '0 0';
  const rest = () => {
    clearTimeout(timer);
    if (!isMoving) return;
    isMoving = false;
    isDue = true;
    onRest();
    ask('eles', true);
    renderer.redraw();
  };
  const move = () => {
    isMoving = true;
    picture.style.transform = shifted(drawn, viewportOf(chart));
    clearTimeout(timer);
    timer = setTimeout(rest, pause);
  };
  const show = () => {
    if (isMoving && !isDue) return;
    isDue = false;
    drawn = viewportOf(chart);
    picture.style.transform = '';
  };
  chart.on('viewport', move).on('tapend settle', rest).on('render', show);
  return () => {
    clearTimeout(timer);
    chart.off('viewport', move).off('tapend settle', rest).off('render', show);
    renderer.redrawHint = ask;
  };
}
