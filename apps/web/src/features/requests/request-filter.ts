import type { RequestCard } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';

/** Which side of the inbox is shown: asked of the own agency, asked by it, late whoever asked, or all that an instructor sees. */
export type InboxTab = 'in' | 'out' | 'late' | 'all';

/** Which requests to show. */
export interface RequestFilter {
  tab: InboxTab;
  kind?: string | undefined;
  state?: string | undefined;
}

/** Whether a request belongs to a tab for a member of an agency. */
export function isInTab(row: RequestCard, tab: InboxTab, own: AgencyCode): boolean {
  if (tab === 'all') return true;
  if (tab === 'late') return row.due === 'overdue';
  return tab === 'in' ? row.to === own : row.from === own;
}

/** The requests that a filter leaves: the late first, then by deadline, then the newest. */
export function filterRequests(rows: readonly RequestCard[], filter: RequestFilter, own: AgencyCode): RequestCard[] {
  const left = rows.filter(
    (row) =>
      isInTab(row, filter.tab, own) &&
      (filter.kind === undefined || row.kind === filter.kind) &&
      (filter.state === undefined || row.state === filter.state),
  );
  const rank = (row: RequestCard) => (row.due === null ? '9' : row.deadline!);
  return left.toSorted((a, b) => rank(a).localeCompare(rank(b), 'en'));
}
