/** What the workbench said it had taken in, and where it must be found at the end. */
export interface Acknowledged {
  /** Ids of rows, by table. */
  rows: { grading: string[]; claim: string[]; request: string[] };
  /** Items that somebody opened, as `item person`. */
  opened: Set<string>;
  /** Messages that somebody opened, as `message person`. */
  read: Set<string>;
}

/** Nothing yet. */
export function nothingAcknowledged(): Acknowledged {
  return { rows: { grading: [], claim: [], request: [] }, opened: new Set(), read: new Set() };
}
