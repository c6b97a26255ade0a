import type { ElementDefinition } from 'cytoscape';
import type { ChartDrawing, GraphLine, GraphNode } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import type { Words } from '../../shared/words/useWords';

/** Everything that a chart shows, apart from where it stands. */
export interface Shown {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  groups: ChartDrawing['groups'];
  notes: ChartDrawing['notes'];
  /** Colour of each node where something else than its kind decides it. */
  colours: ReadonlyMap<string, string>;
}

/** A text in the direction of its own script, whatever the page's (U+2068 first strong isolate, U+2069 its end). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** What the chart library draws: groups before the nodes that stand in them. */
export function toElements({ nodes, lines, groups, notes, colours }: Shown, words: Words): ElementDefinition[] {
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const groupOf = new Map(groups.flatMap((group) => group.nodeIds.map((id) => [id, group.id] as const)));
  return [
    ...groups
      .filter((group) => group.nodeIds.some((id) => drawn.has(id)))
      .map((group) => ({ group: 'nodes' as const, data: { id: group.id, label: isolated(group.name), isGroup: 'yes' } })),
    ...nodes.map((node) => ({
      group: 'nodes' as const,
      data: {
        id: node.id,
        label: isolated(entityWords(node, words)),
        kind: node.kind,
        isMerged: node.identityIds.length > 1 ? 'yes' : 'no',
        ...optional('colour', colours.get(node.id)),
        ...optional('parent', groupOf.get(node.id)),
      },
    })),
    ...notes.map((note) => ({
      group: 'nodes' as const,
      data: { id: note.id, label: isolated(note.text), isNote: 'yes' },
      position: { x: note.x, y: note.y },
    })),
    ...lines.map((line) => ({
      group: 'edges' as const,
      data: {
        id: line.id,
        source: line.from,
        target: line.to,
        label: words.named('predicate', line.predicate),
        status: line.status,
        isDirected: line.isDirected ? 'yes' : 'no',
      },
    })),
  ];
}
