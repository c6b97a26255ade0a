import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { chartStyle } from './chart-style';
import { drawnByProcessor, lighten } from './light-renderer';
import { moveAsPicture } from './move-as-picture';
import { sizeHubNames } from './name-hubs';
import { fitAll } from './place-nodes';
import { showDetail } from './show-detail';

cytoscape.use(fcose);
// Lines between nodes that touch cannot be drawn; the next arrangement parts them.
cytoscape.warnings(false);

/** Nodes above which a chart is drawn from afar until one comes near, and moved as a picture. */
export const largeAbove = 400;

/** Fits the chart to its frame for as long as nobody moved it, and lets it know of the frame's size; returns how to end this. */
function fitToFrame(core: Core, frame: HTMLElement): () => void {
  let isMoved = false;
  let size = '';
  core.on('scrollzoom pinchzoom dragpan', () => {
    isMoved = true;
  });
  const watch = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = frame;
    const now = `${clientWidth} ${clientHeight}`;
    // Another view of the same chart is shown, and this one has no size; or it has the size that it had.
    if (clientWidth === 0 || now === size) return;
    size = now;
    if (isMoved) core.resize();
    else fitAll(core);
  });
  watch.observe(frame);
  return () => watch.disconnect();
}

/** An empty chart in a frame, and how to end it. */
export function makeCore(frame: HTMLElement, isLarge: boolean): { core: Core; end: () => void } {
  const make = () =>
    cytoscape({
      container: frame,
      style: chartStyle(isLarge),
      minZoom: isLarge ? 0.02 : 0.15,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
      ...(isLarge ? { pixelRatio: 1 } : {}),
    });
  const core = isLarge ? drawnByProcessor(make) : make();
  const unwatch = fitToFrame(core, frame);
  const picture = isLarge ? frame.querySelector<HTMLElement>('canvas[data-id$="-node"]') : null;
  if (!picture) {
    core.on('zoom', () => sizeHubNames(core));
    return { core, end: unwatch };
  }
  lighten(core);
  const still = moveAsPicture(core, picture, () => {
    sizeHubNames(core);
    showDetail(core);
  });
  return {
    core,
    end: () => {
      still();
      unwatch();
    },
  };
}
