import type { Core } from 'cytoscape';
import { linesInDetail, nodesInDetail } from './in-detail';

/** Gives the elements of a large chart that are drawn in detail the class for it, and takes it from the others. */
function mark(chart: Core, ids: ReadonlySet<string>): void {
  chart.batch(() => {
    chart
      .elements('.near')
      .filter((element) => !ids.has(element.id()))
      .removeClass('near');
    for (const id of ids) chart.getElementById(id).addClass('near');
  });
}

/** Draws in detail what of a large chart is looked at from near. */
export function showDetail(chart: Core): void {
  const near = nodesInDetail(
    { zoom: chart.zoom(), ...chart.extent() },
    chart.nodes('[kind]').map((node) => ({ id: node.id(), ...node.position() })),
  );
  const lines = near.size === 0 ? [] : chart.edges().map((edge) => edge.data() as { id: string; source: string; target: string });
  mark(
    chart,
    new Set([
      ...near,
      ...linesInDetail(
        near,
        lines.map(({ id, source, target }) => ({ id, from: source, to: target })),
      ),
    ]),
  );
}

/** Draws all of a large chart in detail for as long as `work` takes, as for a picture of it. */
export function inFullDetail<T>(chart: Core, work: () => T): T {
  mark(chart, new Set(chart.elements().map((element) => element.id())));
  try {
    return work();
  } finally {
    showDetail(chart);
  }
}
