import { xml, type Exported } from './exported';

const keys = [
  ['marking', 'graph'],
  ['exercise', 'graph'],
  ['name', 'node'],
  ['kind', 'node'],
  ['x', 'node'],
  ['y', 'node'],
  ['predicate', 'edge'],
  ['status', 'edge'],
  ['begins', 'edge'],
  ['claims', 'edge'],
] as const;
const numbers = new Set<string>(['x', 'y', 'claims']);

function data(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === null ? '' : `<data key="${key}">${xml(String(value))}</data>`))
    .join('');
}

/** The chart as GraphML, with its marking as data of the graph and as a comment at the head. */
export function toGraphml({ banner, exercise, nodes, lines }: Exported): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(
      ([name, on]) => `<key id="${name}" for="${on}" attr.name="${name}" attr.type="${numbers.has(name) ? 'double' : 'string'}"/>`,
    ),
    '<graph id="chart" edgedefault="directed">',
    data({ marking: banner, exercise }),
    ...nodes.map(({ id, name, kind, x, y }) => `<node id="${xml(id)}">${data({ name, kind, x, y })}</node>`),
    ...lines.map(
      ({ id, from, to, predicate, status, begins, claims, isDirected }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" directed="${isDirected}">${data({ predicate, status, begins, claims })}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
