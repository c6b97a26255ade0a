import { toCsv } from '@workbench/domain';
import type { Exported } from './exported';

const columns = ['what', 'id', 'name', 'kind', 'from', 'to', 'predicate', 'status', 'begins', 'claims', 'links'] as const;

/** The chart as one table, nodes before lines, with the banner at head and foot; no cell is read as a formula. */
export function toTable({ banner, exercise, nodes, lines }: Exported): string {
  const marked = columns.map((_, place) => [banner, exercise][place] ?? '');
  const nameOf = new Map(nodes.map((node) => [node.id as string, node.name]));
  return toCsv([
    marked,
    [...columns],
    ...nodes.map(({ id, name, kind, degree }) => ['node', id, name, kind, '', '', '', '', '', '', String(degree)]),
    ...lines.map(({ id, from, to, predicate, status, begins, claims }) => [
      'line',
      id,
      '',
      '',
      nameOf.get(from) ?? from,
      nameOf.get(to) ?? to,
      predicate,
      status,
      begins ?? '',
      String(claims),
      '',
    ]),
    marked,
  ]);
}
