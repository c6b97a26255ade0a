import type { ClaimStatus } from '../../claims/claim';
import type { EntityKind } from '../../entities/entity-kind';
import type { Marking } from '../../markings/marking';
import { maySee } from '../../markings/marking-visibility';
import type { Verdict } from '../../resolutions/resolution';
import type { MarkingFrom, Moment, Seat } from '../work/cell-work';

/** An item with every version of its title and every marking that it had, oldest first. */
export interface PastItem {
  id: string;
  agency: string;
  reportedAt: string;
  titles: readonly { title: string; from: Moment }[];
  markings: readonly MarkingFrom[];
}

/** A claim as it stands, with when it was made and taken back. */
export interface PastClaim {
  id: string;
  predicate: string;
  subjectId: string;
  object: { entityId: string } | { value: string };
  status: ClaimStatus;
  /** Item whose marking it carries; absent when it was marked otherwise, and then the marking never changed. */
  marksAs?: string | undefined;
  marking: Marking;
  at: Moment;
  retractedAt?: Moment | undefined;
}

/** A verdict on two identities. */
export interface PastResolution {
  leftId: string;
  rightId: string;
  verdict: Verdict;
  marking: Marking;
  at: Moment;
  withdrawnAt?: Moment | undefined;
}

/** A paragraph of a version, with the states of its words that were kept, oldest first. */
export interface PastBlock {
  id: string;
  version: number;
  kind: string;
  marking: Marking;
  text: string;
  states: readonly { text: string; at: Moment }[];
  from: Moment;
  /** When anything of it was last changed. */
  changedAt: Moment;
  judgement?: { term: string | null; probability: number | null } | undefined;
}

/** A product with its versions, and to whom each was released. */
export interface PastProduct {
  id: string;
  agency: string;
  authors: readonly string[];
  versions: readonly { number: number; title: string; marking: Marking; from: Moment; submittedAt?: Moment | undefined }[];
  blocks: readonly PastBlock[];
  releases: readonly {
    version: number;
    to: string;
    at: Moment;
    recalledAt?: Moment | undefined;
    marking: Marking;
    blockIds: readonly string[];
  }[];
}

/** What a cell kept of its past. */
export interface CellHistory {
  items: readonly PastItem[];
  entities: readonly { id: string; kind: EntityKind }[];
  claims: readonly PastClaim[];
  resolutions: readonly PastResolution[];
  products: readonly PastProduct[];
}

/** Whether one of some people sees a marking at a moment. */
export function anySees(seats: readonly Seat[], marking: Marking, at: Moment): boolean {
  const asOf = new Date(at).toISOString();
  return seats.some((seat) => maySee({ ...seat, asOf }, marking));
}

/** What holds at a moment, of what came one after the other; undefined before the first. */
export function lastBy<T>(rows: readonly T[], from: (row: T) => Moment, at: Moment): T | undefined {
  return rows.findLast((row) => from(row) <= at);
}
