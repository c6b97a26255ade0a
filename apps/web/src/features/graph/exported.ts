import type { ChartDrawing, GraphLine, GraphNode } from '@workbench/contract';

/** What goes into a file: the chart as it is drawn, in the reader's words, and how it is marked. */
export interface Exported {
  /** Banner line of all that is in the file, and the words of the exercise. */
  banner: string;
  exercise: string;
  nodes: readonly (Pick<GraphNode, 'id' | 'kind' | 'degree'> & { name: string; x: number; y: number })[];
  lines: readonly (Pick<GraphLine, 'id' | 'from' | 'to' | 'predicate' | 'status' | 'isDirected' | 'begins'> & {
    label: string;
    claims: number;
  })[];
  groups: ChartDrawing['groups'];
  notes: ChartDrawing['notes'];
}

/** A text as it may stand in XML: what would be read as markup written out, what XML does not allow left out. */
export function xml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 does not have
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
