/** A row as the database keeps it: column names and JSON values. Times are ISO 8601, bytes PostgreSQL's hex form. */
type Id = string;
type Time = string;

/** What identifies a row of a cell. */
interface InCell {
  cell_id: Id;
}
/** A row that may be secret. */
interface Labelled extends InCell {
  label_id: number;
}

/** Every table of the workbench whose rows a reader may be allowed or forbidden to see, in the order in which rows can be inserted. */
export interface Tables {
  person: {
    id: Id;
    email: string;
    display_name: string;
    password_hash: string | null;
    language: string;
    is_administrator: boolean;
    must_change_password: boolean;
    disabled_at: Time | null;
    created_at: Time;
  };
  half_session: { token_hash: string; person_id: Id; expires_at: Time };
  second_factor: { person_id: Id; secret: string; confirmed_at: Time | null; last_step: number };
  recovery_code: { person_id: Id; code_hash: string; used_at: Time | null };
  sign_in_lock: { subject: string; wrong: number; last_at: Time; locked_until: Time | null };
  invitation: { token_hash: string; person_id: Id; created_at: Time; expires_at: Time };
  cell: {
    id: Id;
    name: string;
    dataset: string;
    levels: string[];
    grading_scheme: string;
    yardstick: string;
    as_of: Time;
    created_at: Time;
    loaded_at: Time;
  };
  agency: InCell & { code: string; names: Record<string, string> };
  compartment: InCell & { code: string; name: string };
  member: InCell & { person_id: Id; role: string; agency_code: string; created_at: Time };
  member_access: InCell & { person_id: Id; clearance: number; compartments: string[] };
  label: InCell & {
    id: number;
    level: number;
    releasable_to: string[] | null;
    compartments: string[];
    originators: string[];
    originator_control: string[];
    declassify_on: string | null;
  };
  source: InCell & { id: Id; agency_code: string; descriptor: string; created_at: Time };
  source_identity: InCell & { source_id: Id; agency_code: string; identity: string };
  item: Labelled & {
    id: Id;
    agency_code: string;
    source_id: Id | null;
    source_descriptor: string | null;
    kind: string;
    reference: string | null;
    import_key: string | null;
    handling: string | null;
    review_on: string | null;
    marking_version: number;
    title: string;
    reported_at: Time;
    current_version: number;
    created_by: Id;
    created_at: Time;
  };
  item_version: Labelled & {
    item_id: Id;
    version: number;
    title: string;
    text: string;
    language: string;
    reported_at: Time;
    is_current: boolean;
    created_by: Id;
    created_at: Time;
  };
  attachment: Labelled & {
    id: Id;
    item_id: Id;
    file_name: string;
    media_type: string;
    sha256: string;
    content: string;
    created_by: Id;
    created_at: Time;
  };
  grading: Labelled & {
    id: Id;
    item_id: Id;
    agency_code: string;
    scheme: string;
    reliability: string;
    credibility: string;
    handling: string[];
    rationale: string | null;
    graded_by: Id;
    graded_at: Time;
    superseded_at: Time | null;
  };
  sanitisation: Labelled & { sanitised_id: Id; original_id: Id; created_by: Id; created_at: Time };
  entity: InCell & { id: Id; kind: string; created_by: Id; created_at: Time };
  claim: Labelled & {
    id: Id;
    predicate: string;
    subject_id: Id;
    object_id: Id | null;
    value: string | null;
    status: string;
    item_id: Id | null;
    item_version: number | null;
    span_start: number | null;
    span_end: number | null;
    judgement: string | null;
    valid_from: string | null;
    agency_code: string;
    created_by: Id;
    created_at: Time;
    version: number;
    retracted_at: Time | null;
    retracted_by: Id | null;
    retraction_reason: string | null;
  };
  claim_citation: Labelled & { claim_id: Id; cited_claim_id: Id };
  resolution: Labelled & {
    id: Id;
    left_id: Id;
    right_id: Id;
    verdict: string;
    reason: string;
    created_by: Id;
    agency_code: string;
    created_at: Time;
    withdrawn_at: Time | null;
    withdrawn_by: Id | null;
  };
  resolution_citation: Labelled & { resolution_id: Id; claim_id: Id };
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
    created_by: Id;
    created_at: Time;
  };
  review_comment: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    block_id: Id;
    quote: string;
    span_start: number;
    span_end: number;
    body: string;
    created_by: Id;
    created_at: Time;
    row_version: number;
    resolved_at: Time | null;
    resolved_by: Id | null;
  };
  review_decision: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    outcome: string;
    scores: Record<string, number>;
    words: string;
    decided_by: Id;
    decided_at: Time;
  };
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
  event: Labelled & { id: Id; kind: string; subject_id: Id; at: Time };
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
  audit: InCell & {
    position: number;
    id: Id;
    at: Time;
    person_id: Id | null;
    agency_code: string | null;
    deed: string;
    subject_kind: string;
    subject_id: Id | null;
    label_id: number | null;
    detail: Record<string, unknown>;
    previous_hash: string;
    hash: string;
  };
  audit_head: InCell & { position: number; hash: string };
  idempotency_key: InCell & { person_id: Id; key: string; endpoint: string; request_hash: string; answer: unknown; created_at: Time };
  import_mapping: InCell & { agency_code: string; columns_key: string; mapping: Record<string, unknown>; changed_by: Id; changed_at: Time };
}

/** Name of a table that a world fills. */
export type TableName = keyof Tables;
/** Rows of every table. */
export type Rows = { [T in TableName]: Tables[T][] };

/** Tables in the order in which rows can be inserted. */
export const tableNames = [
  'person',
  'half_session',
  'second_factor',
  'recovery_code',
  'sign_in_lock',
  'invitation',
  'cell',
  'agency',
  'compartment',
  'member',
  'member_access',
  'label',
  'source',
  'source_identity',
  'item',
  'item_version',
  'attachment',
  'grading',
  'sanitisation',
  'entity',
  'claim',
  'claim_citation',
  'resolution',
  'resolution_citation',
  'product',
  'product_author',
  'product_version',
  'product_block',
  'tear_line',
  'judgement',
  'citation',
  'review_comment',
  'review_decision',
  'request',
  'request_step',
  'request_answer_item',
  'release',
  'release_block',
  'release_tear_line',
  'requirement',
  'tasking',
  'requirement_answer',
  'event',
  'claim_purpose',
  'rights_setting',
  'retention_review',
  'necessity_check',
  'correction_request',
  'erasure',
  'trail_query',
  'audit',
  'audit_head',
  'idempotency_key',
  'import_mapping',
] as const satisfies readonly TableName[];

/** Rows of a world in which nothing is. */
export function noRows(): Rows {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
}
