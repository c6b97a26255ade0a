import Graph from 'graphology';
import Sigma from 'sigma';
import { aNetwork } from '../../../apps/web/bench/a-network';

// The same network drawn by sigma.js (WebGL), with its own defaults, to compare with: ?nodes=1000.

declare global {
  interface Window {
    benchStart: number;
  }
}

const { nodes, lines } = aNetwork(Number(new URLSearchParams(location.search).get('nodes')));
window.benchStart = performance.now();
const graph = new Graph({ multi: true });
for (const { id, name, x, y } of nodes) graph.addNode(id, { label: name, x, y: -y, size: 4, color: '#255c93' });
for (const { id, from, to } of lines) graph.addEdgeWithKey(id, from, to, { color: '#8b97a3', size: 1 });
export const drawn = new Sigma(graph, document.querySelector<HTMLElement>('#root')!);
