import type { Id, InCell, Labelled, Time } from './row';

/** Rows of products, their review and release. */
export interface ProductTables {
  product: Labelled & { id: Id; kind: string; agency_code: string; created_by: Id; created_at: Time };
  product_author: InCell & { product_id: Id; person_id: Id };
  product_version: Labelled & {
    product_id: Id;
    number: number;
    title: string;
    state: string;
    row_version: number;
    submitted_by: Id | null;
    submitted_at: Time | null;
    submitted_as_of: Time | null;
    created_at: Time;
  };
  product_block: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    lineage_id: Id;
    floor_label_id: number;
    section: string;
    place: number;
    kind: string;
    text: string;
    row_version: number;
    created_by: Id;
    created_at: Time;
    changed_by: Id;
    changed_at: Time;
  };
  tear_line: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    lineage_id: Id;
    section: string;
    place: number;
    text: string;
    row_version: number;
    created_by: Id;
    created_at: Time;
    changed_by: Id;
    changed_at: Time;
  };
  judgement: Labelled & {
    block_id: Id;
    likelihood_term: string | null;
    probability: number | null;
    confidence: string | null;
    confidence_reasons: string | null;
    horizon: string | null;
    would_change: string | null;
  };
  citation: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    block_id: Id;
    item_id: Id | null;
    claim_id: Id | null;
    chart_id: Id | null;
    chart_number: number | null;
    technique_id: Id | null;
    created_by: Id;
    created_at: Time;
  };
  block_state: Labelled & { block_id: Id; product_id: Id; content: string };
  block_update: Labelled & {
    id: Id;
    block_id: Id;
    product_id: Id;
    is_base: boolean;
    content: string;
    made_by: Id;
    made_at: Time;
  };
  exhibit: Labelled & { citation_id: Id; name: string; agency_code: string; drawing: Record<string, unknown> };
  exhibit_claim: Labelled & { citation_id: Id; claim_id: Id };
  review_comment: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    block_id: Id;
    quote: string;
    span_start: number;
    span_end: number;
    place_start: string | null;
    place_end: string | null;
    body: string;
    criterion: string | null;
    suggestion: string | null;
    is_draft: boolean;
    made_as_of: Time;
    taken_at: Time | null;
    created_by: Id;
    created_at: Time;
    row_version: number;
    resolved_at: Time | null;
    resolved_by: Id | null;
  };
  comment_answer: Labelled & {
    id: Id;
    comment_id: Id;
    product_id: Id;
    words: string;
    created_by: Id;
    created_at: Time;
  };
  review_decision: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    outcome: string;
    words: string;
    decided_by: Id;
    decided_at: Time;
    decided_as_of: Time;
  };
  release: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    agency_code: string;
    released_by: Id;
    released_at: Time;
    recalled_at: Time | null;
    recalled_by: Id | null;
  };
  release_block: Labelled & { release_id: Id; block_id: Id };
  release_tear_line: Labelled & { release_id: Id; tear_line_id: Id };
  rendition_reading: Labelled & {
    release_id: Id;
    person_id: Id;
    product_id: Id;
    agency_code: string;
    serial: string;
    formats: string[];
    first_at: Time;
    last_at: Time;
    acknowledged_recall: boolean;
    acknowledged_number: number | null;
  };
  feedback: Labelled & {
    id: Id;
    release_id: Id;
    product_id: Id;
    agency_code: string;
    given_by: Id;
    answered: string;
    timely: string;
    used_for: string[];
    words: string;
    row_version: number;
    given_at: Time;
    changed_at: Time;
  };
  presence: Labelled & { person_id: Id; product_id: Id; block_id: Id; anchor: string | null; head: string | null; at: Time };
}
