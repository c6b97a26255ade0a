import { xml, type Exported } from './exported';

/** The chart as GEXF 1.3, with its marking in the description, where programs that read it show it. */
export function toGexf({ banner, exercise, nodes, lines }: Exported): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><description>${xml(`${exercise} – ${banner}`)}</description></meta>`,
    '<graph defaultedgetype="directed">',
    '<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>',
    '<attributes class="edge"><attribute id="status" title="status" type="string"/><attribute id="begins" title="begins" type="string"/></attributes>',
    '<nodes>',
    ...nodes.map(
      ({ id, name, kind, x, y }) =>
        `<node id="${xml(id)}" label="${xml(name)}"><attvalues><attvalue for="kind" value="${xml(kind)}"/></attvalues><viz:position x="${x}" y="${-y}"/></node>`,
    ),
    '</nodes>',
    '<edges>',
    ...lines.map(
      ({ id, from, to, label, status, begins, claims, isDirected }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" type="${isDirected ? 'directed' : 'undirected'}" label="${xml(label)}" weight="${claims}"><attvalues><attvalue for="status" value="${xml(status)}"/>${begins === null ? '' : `<attvalue for="begins" value="${xml(begins)}"/>`}</attvalues></edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
