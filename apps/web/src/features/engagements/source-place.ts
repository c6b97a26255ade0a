import type { RecordContent, TakenFrom } from '@workbench/domain';

/** What of a run a record was taken from; undefined for what was written here. */
export function sourceOf(content: RecordContent): TakenFrom | undefined {
  return 'takenFrom' in content ? content.takenFrom : undefined;
}

/** The page on which something of a run is shown. */
export interface SourcePlace {
  to: '/runs/$runId' | '/runs/$runId/report';
  params: { runId: string };
  search: Record<string, string>;
}

/** Where what a record was taken from is shown to those who see the run. */
export function placeOfSource(source: TakenFrom): SourcePlace {
  const params = { runId: source.runId };
  switch (source.what) {
    case 'run':
      return { to: '/runs/$runId', params, search: {} };
    case 'objective':
      return { to: '/runs/$runId', params, search: { part: 'objectives', at: source.key } };
    case 'note':
      return { to: '/runs/$runId', params, search: { part: 'notes', at: source.id } };
    case 'finding':
      return { to: '/runs/$runId/report', params, search: { syndicate: source.cellId, at: source.id } };
  }
}
