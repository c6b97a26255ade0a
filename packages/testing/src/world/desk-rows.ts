import type { Id, InCell, Labelled, Time } from './row';

/** Rows of what agencies ask each other, of requirements, of the rights officer, and of everybody's queue. */
export interface DeskTables {
  sanitisation: Labelled & { sanitised_id: Id; original_id: Id; created_by: Id; created_at: Time };
  request: Labelled & {
    id: Id;
    kind: string;
    priority: string;
    from_agency: string;
    to_agency: string;
    for_agency: string | null;
    subject: string | null;
    deadline: Time | null;
    assigned_to: Id | null;
    item_id: Id | null;
    product_id: Id | null;
    reason: string;
    state: string;
    answer: string | null;
    row_version: number;
    created_by: Id;
    created_at: Time;
    answered_by: Id | null;
    answered_at: Time | null;
  };
  request_step: Labelled & {
    id: Id;
    request_id: Id;
    deed: string;
    words: string | null;
    assigned_to: Id | null;
    person_id: Id;
    agency_code: string;
    at: Time;
  };
  request_answer_item: Labelled & { step_id: Id; item_id: Id };
  requirement: Labelled & {
    id: Id;
    kind: string;
    parent_id: Id | null;
    text: string;
    why: string | null;
    decision: string | null;
    indicators: string | null;
    priority: string | null;
    latest_at: Time | null;
    state: string;
    conclusion: string | null;
    agency_code: string;
    created_by: Id;
    created_at: Time;
    row_version: number;
  };
  tasking: Labelled & {
    id: Id;
    requirement_id: Id;
    to_agency: string;
    from_agency: string;
    deadline: Time;
    state: string;
    reason: string | null;
    row_version: number;
    asked_by: Id;
    asked_at: Time;
    settled_by: Id | null;
    settled_at: Time | null;
  };
  requirement_answer: Labelled & {
    id: Id;
    requirement_id: Id;
    item_id: Id | null;
    claim_id: Id | null;
    extent: string;
    note: string | null;
    agency_code: string;
    created_by: Id;
    created_at: Time;
  };
  chart: Labelled & { id: Id; name: string; current_number: number; agency_code: string; created_by: Id; created_at: Time };
  chart_version: Labelled & { chart_id: Id; number: number; drawing: Record<string, unknown>; saved_by: Id; saved_at: Time };
  chart_claim: Labelled & { chart_id: Id; number: number; claim_id: Id };
  claim_purpose: Labelled & { claim_id: Id; purpose: string; necessity: string | null; stated_by: Id; stated_at: Time };
  rights_setting: InCell & { retention_days: number; changed_by: Id; changed_at: Time };
  retention_review: Labelled & {
    id: Id;
    entity_id: Id;
    outcome: string;
    reason: string;
    keep_until: string | null;
    decided_by: Id;
    decided_at: Time;
  };
  necessity_check: Labelled & {
    id: Id;
    claim_id: Id;
    concern: string;
    opened_by: Id;
    opened_at: Time;
    verdict: string | null;
    reason: string | null;
    answer: string | null;
    decided_by: Id | null;
    decided_at: Time | null;
    row_version: number;
  };
  correction_request: Labelled & {
    id: Id;
    kind: string;
    claim_id: Id | null;
    item_id: Id | null;
    grounds: string;
    asked_by: Id;
    asked_at: Time;
    state: string;
    reason: string | null;
    remedy: string | null;
    decided_by: Id | null;
    decided_at: Time | null;
    row_version: number;
  };
  erasure: Labelled & {
    id: Id;
    claim_id: Id | null;
    item_id: Id | null;
    reason: string;
    legal_ground: string;
    erased_by: Id;
    erased_at: Time;
  };
  trail_query: Labelled & { id: Id; person_id: Id; asked: Record<string, unknown>; salt: string; at: Time };
  triage: Labelled & { item_id: Id; person_id: Id; state: string; reason: string | null; at: Time; version: number };
  assignment: Labelled & { item_id: Id; assigned_to: Id | null; assigned_by: Id; assigned_at: Time; version: number };
  item_tag: Labelled & { item_id: Id; tag: string; added_by: Id; added_at: Time };
  dismissed_suggestion: InCell & { person_id: Id; item_id: Id; item_version: number; span_start: number; span_end: number; kind: string };
  saved_filter: InCell & {
    id: Id;
    person_id: Id;
    name: string;
    filter: Record<string, unknown>;
    alerts: boolean;
    looked_at: Time | null;
    known_ids: Id[] | null;
    version: number;
    created_at: Time;
  };
}
