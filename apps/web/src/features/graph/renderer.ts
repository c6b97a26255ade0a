import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

export type Drawable = EdgeSingular | NodeSingular;

/** What stands on the chart from the bottom to the top; of it, what can be pointed at. */
export type Stacked = Drawable[] & { interactive: Drawable[] };

/** A part of the chart in its own units. */
export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is used of the library's renderer, which is not its public face. */
export interface Renderer {
  /** Asks for a layer to be drawn in the next frame. */
  redrawHint: (layer: string, isAsked: boolean) => void;
  redraw: () => void;
  /** Whether each line keeps its path, which is quick only for few. */
  path2dEnabled: (isOn: boolean) => void;
  makeOffscreenCanvas: (width: number, height: number) => OffscreenCanvas | HTMLCanvasElement;
  getCachedZSortedEles: () => Stacked;
  findNearestElements: (x: number, y: number, isPointedAt: boolean, isTouch: boolean) => Drawable[];
  drawEdge: (context: CanvasRenderingContext2D, line: EdgeSingular) => void;
  drawElementOverlay: (context: CanvasRenderingContext2D, element: Drawable) => void;
  drawCachedElement: (
    context: CanvasRenderingContext2D,
    element: Drawable,
    pixelRatio: number,
    extent: Extent | null,
    ...how: unknown[]
  ) => void;
  /** Lays down the kept picture of an element, or what is kept of its parts. */
  drawCachedElementPortion: (
    context: CanvasRenderingContext2D,
    element: Drawable,
    kept: unknown,
    pixelRatio: number,
    level: unknown,
    reason: unknown,
    turn: () => number,
    opacity: (renderer: Renderer, element: Drawable) => number,
  ) => void;
  drawCachedElements: (context: CanvasRenderingContext2D, elements: Drawable[], pixelRatio: number, extent: Extent) => void;
  /** Keeps a picture of everything, bit by bit, and lays that down. */
  drawLayeredElements: (context: CanvasRenderingContext2D, elements: Drawable[], pixelRatio: number, extent: Extent) => void;
  data: { eleTxrCache: unknown };
}

/** The renderer of a chart that is drawn. */
export function rendererOf(chart: Core): Renderer {
  return (chart as unknown as { renderer: () => Renderer }).renderer();
}
