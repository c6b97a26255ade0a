import type { Core } from 'cytoscape';
import type { LayoutAsked, LayoutTold } from './layout.worker';
import type { Place } from './layouts';

/** Nodes above which the force layout runs in a worker, so that the page goes on answering. */
export const manyNodes = 300;

let worker: Worker | undefined;
let asked = 0;

/** Arranges the chart by forces off the main thread; resolves when its nodes stand where they belong, or at once when asked anew. */
export function layOutApart(chart: Core, fixed: { nodeId: string; position: Place }[]): Promise<void> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  asked += 1;
  const id = asked;
  const elements = chart.elements(':visible').map((element) => {
    const { parent, source, target } = element.data() as Record<string, string | undefined>;
    const ends = source === undefined ? { parent } : { source, target };
    const data = Object.fromEntries(Object.entries({ id: element.id(), ...ends }).filter(([, value]) => value !== undefined));
    return { group: element.group(), data, ...(element.isNode() ? { position: { ...element.position() } } : {}) };
  });
  const question: LayoutAsked = { id, elements: elements as LayoutAsked['elements'], fixed };
  return new Promise((resolve) => {
    worker!.addEventListener('message', function hear({ data }: MessageEvent<LayoutTold>) {
      if (data.id !== id) return;
      worker!.removeEventListener('message', hear);
      if (id === asked && !chart.destroyed()) {
        chart.batch(() => {
          for (const [node, place] of data.places) {
            const there = chart.getElementById(node);
            if (!there.isParent() && !there.locked()) there.position(place);
          }
        });
      }
      resolve();
    });
    worker!.postMessage(question);
  });
}
