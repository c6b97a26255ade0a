import type { LayoutOptions } from 'cytoscape';
import type { Place } from './layouts';

/** Elements above which a draft must do: the full quality takes minutes. */
const draftAbove = 3000;

/** Options of the force layout for so many elements. */
export function forces(count: number, fixed: readonly { nodeId: string; position: Place }[], isFresh: boolean): LayoutOptions {
  const spacing = { nodeRepulsion: 26_000, idealEdgeLength: 140, nodeSeparation: 120, gravity: 0.4 };
  return {
    name: 'fcose',
    quality: count > draftAbove ? 'draft' : 'proof',
    animate: false,
    randomize: isFresh,
    fixedNodeConstraint: fixed,
    fit: false,
    ...spacing,
  } as unknown as LayoutOptions;
}
