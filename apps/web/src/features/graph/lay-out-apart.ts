import type { Core } from 'cytoscape';
import type { LayoutAsked, LayoutTold } from './layout.worker';
import type { Place } from './layouts';
import { inParts } from './quietly';

/** Nodes above which the force layout runs in a worker, so that the page goes on answering. */
export const manyNodes = 300;

let worker: Worker | undefined;
let asked = 0;

/** Arranges the chart by forces off the main thread; resolves when its nodes stand where they belong, or once something else is wanted. */
export function layOutApart(chart: Core, fixed: { nodeId: string; position: Place }[], isOver: () => boolean): Promise<void> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  asked += 1;
  const id = asked;
  const elements = chart.elements().map((element) => {
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
      const move = (part: readonly (readonly [string, Place])[]) => {
        for (const [node, place] of part) {
          const there = chart.getElementById(node);
          if (there.nonempty() && !there.isParent() && !there.locked()) there.position(place);
        }
      };
      if (isOver()) resolve();
      else void inParts(chart, 'position', data.places, move, { isOver }).then(() => resolve());
    });
    worker!.postMessage(question);
  });
}
