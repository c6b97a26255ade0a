import type { Id, InCell, Labelled, Time } from './row';

/** Rows of structured techniques. */
export interface TechniqueTables {
  technique: Labelled & {
    id: Id;
    kind: string;
    title: string;
    question: string;
    phase: string;
    agency_code: string;
    created_by: Id;
    created_at: Time;
    row_version: number;
  };
  technique_row: InCell & {
    technique_id: Id;
    id: Id;
    kind: string;
    place: number;
    content: Record<string, unknown>;
    item_id: Id | null;
    claim_id: Id | null;
    row_version: number;
    created_by: Id;
    changed_by: Id;
    changed_at: Time;
    removed_at: Time | null;
  };
  technique_binding: InCell & {
    id: Id;
    technique_id: Id;
    product_id: Id;
    lineage_id: Id;
    created_by: Id;
    created_at: Time;
  };
  technique_exhibit: Labelled & {
    citation_id: Id;
    kind: string;
    title: string;
    question: string;
    agency_code: string;
    content: Record<string, unknown>;
    item_ids: Id[];
    claim_ids: Id[];
  };
  ach_rating: InCell & {
    id: Id;
    technique_id: Id;
    hypothesis_id: Id;
    evidence_id: Id;
    person_id: Id | null;
    value: string | null;
    row_version: number;
    changed_by: Id;
    changed_at: Time;
  };
}
