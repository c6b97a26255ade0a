import type { DeskTables } from './desk-rows';
import type { EngagementTables } from './engagement-rows';
import type { PackTables } from './pack-rows';
import type { PeopleTables } from './people-rows';
import type { ProductTables } from './product-rows';
import type { Id, InCell, Labelled, Time } from './row';
import type { ReviewTables } from './review-rows';
import type { RunTables } from './run-rows';
import type { ScoreTables } from './score-rows';
import type { TechniqueTables } from './technique-rows';

/** Every table of the workbench whose rows a reader may be allowed or forbidden to see. */
export interface Tables
  extends PeopleTables, ProductTables, ReviewTables, DeskTables, TechniqueTables, RunTables, ScoreTables, EngagementTables, PackTables {
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
    import_stamp: Time | null;
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
    agency_code: string;
    kind: string;
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
    import_key: string | null;
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
  event: Labelled & { id: Id; kind: string; subject_id: Id; at: Time; person_id: Id | null };
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
  'dataset',
  'dataset_file',
  'run',
  'run_staff',
  'cell',
  'syndicate',
  'run_fork',
  'agency',
  'compartment',
  'member',
  'member_access',
  'clock_segment',
  'inject_step',
  'action_done',
  'observer_note',
  'label',
  'exercise_message',
  'message_reading',
  'source',
  'source_identity',
  'item',
  'item_version',
  'delivered_item',
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
  'block_state',
  'block_update',
  'tear_line',
  'judgement',
  'citation',
  'exhibit',
  'exhibit_claim',
  'technique_exhibit',
  'review_comment',
  'review_decision',
  'rubric_version',
  'appraisal',
  'review_setting',
  'self_appraisal_ask',
  'review_phrase',
  'request',
  'request_step',
  'request_answer_item',
  'release',
  'release_block',
  'release_tear_line',
  'rendition_reading',
  'feedback',
  'presence',
  'requirement',
  'tasking',
  'requirement_answer',
  'comment_answer',
  'triage',
  'assignment',
  'item_tag',
  'dismissed_suggestion',
  'saved_filter',
  'chart',
  'chart_version',
  'chart_claim',
  'technique',
  'technique_row',
  'technique_binding',
  'ach_rating',
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
  'key_opening',
  'answered_question',
  'score_release',
  'person_score',
  'report_entry',
  'hot_wash',
  'hot_wash_answer',
  'engagement',
  'engagement_member',
  'engagement_record',
  'engagement_record_version',
  'engagement_link',
  'pack_draft',
  'pack_author',
  'pack_record',
] as const satisfies readonly TableName[];

/** Rows of a world in which nothing is. */
export function noRows(): Rows {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
}
