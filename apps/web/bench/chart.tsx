import { MantineProvider } from '@mantine/core';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { ChartDrawing, GraphLine, GraphNode } from '@workbench/contract';
import { Chart, type ChartHandle } from '../src/features/graph/Chart';
import { WordsProvider } from '../src/shared/words/useWords';
import { aNetwork } from './a-network';

// The chart of the workbench by itself, on a network that was made up: ?nodes=1000, &layout=1 to arrange it by forces as well.

declare global {
  interface Window {
    /** When the page began to draw, in milliseconds of the page. */
    benchStart: number;
    benchPlaces: () => { x: number; y: number }[];
  }
}

const asked = new URLSearchParams(location.search);
const { nodes, lines } = aNetwork(Number(asked.get('nodes')));
const handle = createRef<ChartHandle>();
const shown = {
  nodes: nodes.map((node) => ({ ...node, identityIds: [node.id], degree: 0 })) as unknown as GraphNode[],
  lines: lines.map((line) => ({ ...line, predicate: 'met', isDirected: false, claimIds: [], begins: null })) as unknown as GraphLine[],
};
const places: ChartDrawing['places'] | undefined = asked.has('layout')
  ? undefined
  : nodes.map(({ id, x, y }) => ({ id, x, y, isPinned: false }));
const none = new Map<string, string>();
const nothing = () => undefined;
const noPins = new Set<string>();

window.benchPlaces = () => handle.current?.places() ?? [];
window.benchStart = performance.now();
createRoot(document.querySelector('#root')!).render(
  <WordsProvider>
    <MantineProvider>
      <Chart
        {...shown}
        groups={[]}
        notes={[]}
        colours={none}
        layout="force"
        chosen={undefined}
        selection={[]}
        pinned={noPins}
        way={undefined}
        places={places}
        handle={handle}
        onChoose={nothing}
        onExpand={nothing}
        onMenu={nothing}
      />
    </MantineProvider>
  </WordsProvider>,
);
