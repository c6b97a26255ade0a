import type { Core } from 'cytoscape';
import { distanceToLine, liesBeside } from './near-to';
import { rendererOf, type Drawable, type Renderer, type Stacked } from './renderer';

/** Half the size of a node with its border, in units of the chart, and then some. */
const reach = 40;
/** How far from a line one may point at it with a finger, in pixels, and then some. */
const fingertip = 40;

/**
 * Makes canvases whose strokes the processor draws. A large chart is drawn seldom and of tens of thousands of strokes, which a graphics
 * card, or what a browser has in its place, draws more slowly.
 */
export function drawnByProcessor<T>(make: () => T): T {
  const canvases = HTMLCanvasElement.prototype as unknown as { getContext: (kind: string, options?: object) => unknown };
  const own = canvases.getContext;
  canvases.getContext = function (kind, options) {
    return own.call(this, kind, kind === '2d' ? { ...options, willReadFrequently: true } : options);
  };
  try {
    return make();
  } finally {
    canvases.getContext = own;
  }
}

/** Whether an element may be what is pointed at: only of those the library works out where exactly they are. */
function mayBeAt(element: Drawable, x: number, y: number, far: number): boolean {
  if (element.isNode()) {
    const { x: left, y: top } = element.position();
    return (Math.abs(left - x) < reach && Math.abs(top - y) < reach) || element.data('kind') === undefined;
  }
  return element.hasClass('near') || distanceToLine({ x, y }, element.source().position(), element.target().position()) < far;
}

/** Finds what is pointed at among what is near, and not among everything. */
function pointAmongNear(chart: Core, renderer: Renderer): void {
  const find = renderer.findNearestElements;
  renderer.findNearestElements = function (x, y, isPointedAt, isTouch) {
    const far = reach + fingertip / chart.zoom();
    const all = this.getCachedZSortedEles();
    const interactive = all.interactive.filter((element) => mayBeAt(element, x, y, far));
    const few = Object.assign([...interactive], { interactive }) as Stacked;
    const narrowed = Object.create(this, { getCachedZSortedEles: { value: () => few } }) as Renderer;
    return find.call(narrowed, x, y, isPointedAt, isTouch);
  };
}

/** Whether an element is drawn from afar, and so bears no words. */
function isFar(element: Drawable): boolean {
  if (element.hasClass('near')) return false;
  return element.isEdge() || (element.data('kind') !== undefined && !element.hasClass('hub'));
}

/** Draws what bears no words without asking where its words would stand, which is most of the work. */
function drawFarAtOnce(renderer: Renderer): void {
  const draw = renderer.drawCachedElement;
  const upright = () => 0;
  const opacity = (_: Renderer, element: Drawable) => element.effectiveOpacity();
  renderer.drawCachedElement = function (context, element, pixelRatio, extent, ...how) {
    if (!isFar(element)) return draw.call(this, context, element, pixelRatio, extent, ...how);
    if (element.isEdge()) {
      if (extent && liesBeside(extent, element.source().position(), element.target().position())) return undefined;
      // A path kept for each line costs more than it saves. Nodes need theirs: without them one shape is filled with the next.
      this.path2dEnabled(false);
      this.drawEdge(context, element);
      return this.path2dEnabled(true);
    }
    const { x, y } = element.position();
    const [corner, other] = [
      { x: x - reach, y: y - reach },
      { x: x + reach, y: y + reach },
    ];
    if (extent && liesBeside(extent, corner, other)) return undefined;
    this.drawCachedElementPortion(context, element, this.data.eleTxrCache, pixelRatio, how[0], null, upright, opacity);
    return this.drawElementOverlay(context, element);
  };
}

/** Makes the renderer of a large chart do without what a small one can afford. */
export function lighten(chart: Core): void {
  const renderer = rendererOf(chart);
  const make = renderer.makeOffscreenCanvas;
  renderer.makeOffscreenCanvas = function (width, height) {
    const canvas = make.call(this, width, height);
    (canvas as HTMLCanvasElement).getContext('2d', { willReadFrequently: true });
    return canvas;
  };
  // The library keeps a picture of everything for moving about; here the last one is moved, so that none has to be made besides.
  renderer.drawLayeredElements = renderer.drawCachedElements;
  pointAmongNear(chart, renderer);
  drawFarAtOnce(renderer);
}
