import type { Core } from 'cytoscape';

/** How many nodes are named at any distance; more would lie on each other. */
const hubCount = 16;
/** Size of a name in chart units, and the least that is still read, in pixels on the screen. */
const usual = 11;
const least = 10.5;

/** Keeps the names of the hubs readable as the chart is seen from further away. */
export function sizeHubNames(chart: Core, zoom = chart.zoom()): void {
  const size = Math.max(usual, least / zoom);
  chart.batch(() => {
    // For each change of its look the chart is drawn anew.
    const others = chart.nodes('.hub').filter((node) => node.scratch('nameSize') !== size);
    if (others.empty()) return;
    others.style({ 'font-size': size, 'text-max-width': `${(120 * size) / usual}px` });
    for (const node of others.toArray()) node.scratch('nameSize', size);
  });
}

/** Marks the nodes with most links, whose names show at any distance, so that a whole network can be found one's way in. */
export function nameHubs(chart: Core): void {
  const ranked = chart
    .nodes('[kind]')
    .toArray()
    .map((node) => ({ node, links: node.degree(false) }))
    .sort((a, b) => b.links - a.links);
  chart.batch(() => {
    const hubs = new Set(ranked.slice(0, hubCount).map(({ node }) => node.id()));
    chart
      .nodes('.hub')
      .filter((node) => !hubs.has(node.id()))
      .removeClass('hub')
      .removeStyle()
      .removeScratch('nameSize');
    for (const id of hubs) chart.getElementById(id).addClass('hub');
  });
  sizeHubNames(chart);
}
