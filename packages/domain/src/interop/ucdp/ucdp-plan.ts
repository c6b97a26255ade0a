import { textLimit } from '../../items/item';
import { statusOf } from '../confidence-scale';
import type { ImportPlan, PlannedObject } from '../plan';
import { blockOfRow, titleOfEvent } from './ucdp-block';
import { cellOf, readUcdpRow, type Cells, type UcdpRow } from './ucdp-row';

export { isUcdp } from './ucdp-row';

/** The day on which the last of the sources of a row reported, else the last day of the event. */
function reportedOn({ from, to }: UcdpRow, cells: Cells): string {
  const days = cellOf(cells, 'source_date')
    .split(';')
    .map((day) => day.trim())
    .filter((day) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(day) && day >= from);
  return days.toSorted().at(-1) ?? to;
}

/** What rows of the UCDP Georeferenced Event Dataset would bring in: an item and an event each, with its day, its place and its sides. */
export function planUcdp(rows: readonly { line: number; cells: Cells }[]): ImportPlan {
  const plan: ImportPlan = { objects: [], refused: [] };
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const where = `line ${line}`;
    const read = readUcdpRow(cells);
    if ('problem' in read) {
      plan.refused.push({ where, fault: 'object_field_wrong', values: { field: read.field, problem: read.problem } });
      continue;
    }
    const row = read.value;
    if (seen.has(row.id)) {
      plan.refused.push({ where, fault: 'object_id_repeated', values: {} });
      continue;
    }
    seen.add(row.id);
    const block = blockOfRow(row, cells, where);
    if (block.text.length > textLimit) {
      plan.refused.push({ where, fault: 'object_text_too_long', values: { limit: textLimit } });
      continue;
    }
    const planned: PlannedObject = {
      key: `ucdp:${row.id}`,
      where,
      sort: 'event',
      isRevoked: false,
      item: {
        kind: 'report',
        title: titleOfEvent(row, cells),
        text: block.text,
        language: 'en',
        reportedAt: `${reportedOn(row, cells)}T00:00:00.000Z`,
        reference: (cellOf(cells, 'relid') || row.id).slice(0, 120),
        sourceDescriptor: (cellOf(cells, 'source_original') || cellOf(cells, 'source_office')).slice(0, 500),
        handling: '',
      },
      grading: {},
      status: statusOf(undefined),
      entities: block.entities,
      claims: block.claims,
      links: block.links,
    };
    plan.objects.push(planned);
  }
  return plan;
}
