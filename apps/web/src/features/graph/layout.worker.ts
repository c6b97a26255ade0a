import cytoscape, { type ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forces } from './forces';
import type { Place } from './layouts';

cytoscape.use(fcose);

/** Nodes and lines to arrange by forces, and nodes that stay where they are. */
export interface LayoutAsked {
  id: number;
  elements: ElementDefinition[];
  fixed: { nodeId: string; position: Place }[];
}
export interface LayoutTold {
  id: number;
  places: [id: string, place: Place][];
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutAsked>) => {
  const chart = cytoscape({ headless: true, styleEnabled: false, elements: data.elements });
  chart.layout(forces(data.elements.length, data.fixed, data.fixed.length === 0)).run();
  const told: LayoutTold = { id: data.id, places: chart.nodes().map((node) => [node.id(), { ...node.position() }]) };
  self.postMessage(told);
});
