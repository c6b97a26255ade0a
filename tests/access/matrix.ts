/** What a role of the database may do with a table: verbs, with the columns where not all are meant. */
export interface Rights {
  select?: true | readonly string[];
  insert?: true;
  update?: true | readonly string[];
  delete?: true;
}

const read: Rights = { select: true };
const readAndAdd: Rights = { select: true, insert: true };
const provision: Rights = { select: true, insert: true, update: true, delete: true };

/**
 * Every right that a role of the database has on a table, and nothing besides.
 * `app` is what requests work as; which rows it reaches is a matter of the policies. `keeper` owns the door's functions and provisions.
 */
export const matrix: Record<string, { app?: Rights; keeper?: Rights }> = {
  person: {
    app: { select: ['display_name', 'email', 'id', 'is_administrator', 'language'], update: ['language'] },
    keeper: provision,
  },
  session: { keeper: provision },
  cell: { app: read, keeper: provision },
  agency: { app: read, keeper: provision },
  compartment: { app: read, keeper: provision },
  member: { app: read, keeper: provision },
  member_access: { app: read, keeper: provision },
  label: { app: read, keeper: readAndAdd },
  audit_head: { keeper: { ...readAndAdd, update: true } },
  audit: {
    app: { select: ['agency_code', 'at', 'cell_id', 'deed', 'detail', 'id', 'label_id', 'person_id', 'subject_id', 'subject_kind'] },
    keeper: readAndAdd,
  },
  idempotency_key: {
    app: { ...readAndAdd, update: ['answer'] },
    keeper: { select: true, delete: true, update: ['answer', 'request_hash'] },
  },
  event: { app: readAndAdd },
  source: { app: readAndAdd },
  source_identity: { app: readAndAdd },
  item: {
    app: { ...readAndAdd, update: ['current_version', 'reported_at', 'title'] },
    keeper: { select: true, update: ['handling', 'reference', 'source_descriptor', 'source_id', 'title'] },
  },
  item_version: { app: { ...readAndAdd, update: ['is_current'] }, keeper: { select: true, update: ['text', 'title'] } },
  attachment: { app: readAndAdd, keeper: { select: true, delete: true } },
  grading: { app: { ...readAndAdd, update: ['superseded_at'] }, keeper: { select: true, update: ['rationale'] } },
  entity: { app: readAndAdd },
  claim: {
    app: { ...readAndAdd, update: ['retracted_at', 'retracted_by', 'retraction_reason', 'status', 'version'] },
    keeper: {
      select: true,
      update: [
        'judgement',
        'object_id',
        'retracted_at',
        'retracted_by',
        'retraction_reason',
        'span_end',
        'span_start',
        'valid_from',
        'valid_to',
        'value',
        'version',
      ],
    },
  },
  claim_citation: { app: readAndAdd },
  resolution: { app: { ...readAndAdd, update: ['withdrawn_at', 'withdrawn_by'] } },
  resolution_citation: { app: readAndAdd },
  product: { app: readAndAdd, keeper: read },
  product_author: { app: readAndAdd, keeper: read },
  product_version: {
    app: { ...readAndAdd, update: ['row_version', 'state', 'submitted_at', 'submitted_by', 'title'] },
    keeper: readAndAdd,
  },
  product_block: {
    app: {
      ...readAndAdd,
      update: ['changed_at', 'changed_by', 'floor_label_id', 'kind', 'label_id', 'place', 'row_version', 'section', 'text'],
      delete: true,
    },
    keeper: readAndAdd,
  },
  judgement: {
    app: {
      ...readAndAdd,
      update: ['confidence', 'confidence_reasons', 'horizon', 'label_id', 'likelihood_term', 'probability', 'would_change'],
    },
    keeper: readAndAdd,
  },
  citation: { app: { ...readAndAdd, update: ['label_id'], delete: true }, keeper: readAndAdd },
  review_comment: { app: { ...readAndAdd, update: ['label_id', 'resolved_at', 'resolved_by', 'row_version'] } },
  review_decision: { app: readAndAdd },
  request: { app: { ...readAndAdd, update: ['answer', 'answered_at', 'answered_by', 'row_version', 'state'] } },
  release: { app: { ...readAndAdd, update: ['recalled_at', 'recalled_by'] } },
  release_block: { app: readAndAdd },
  import_mapping: { app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'mapping'] } },
  claim_purpose: { app: readAndAdd, keeper: { select: true, update: ['necessity'] } },
  rights_setting: { app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'retention_days'] } },
  retention_review: { app: readAndAdd },
  necessity_check: {
    app: { ...readAndAdd, update: ['answer', 'answered_by', 'decided_at', 'decided_by', 'reason', 'row_version', 'verdict'] },
  },
  correction_request: { app: { ...readAndAdd, update: ['decided_at', 'decided_by', 'reason', 'remedy', 'row_version', 'state'] } },
  erasure: { app: read, keeper: readAndAdd },
  trail_query: {
    app: { select: ['asked', 'at', 'cell_id', 'id', 'label_id', 'person_id'] },
    keeper: { ...readAndAdd, delete: true },
  },
  migration: {},
};

/** Tables whose key does not begin with the cell, and why. */
export const keyedOtherwise: Record<string, string> = {
  person: 'a person works in several cells',
  session: 'a sign-in comes before any cell',
  cell: 'the cell itself; its id comes first in every other key',
  migration: 'the schema is one for all cells',
};

/** Functions that work with the keeper's rights instead of the caller's, and why they must. */
export const lookPast: Record<string, string> = {
  append_audit: 'the chain is continued from a row that nobody may read',
  append_query: 'what was asked is kept under the join of all that the asker sees, which nobody may set on anything else',
  append_refusal: 'what was refused is hidden from whoever was refused; it is named under its own label',
  close_session: 'sessions are not readable',
  credentials: 'password hashes are not readable; asked before anybody is signed in',
  erase: 'words have no update grant: nobody else takes them out, and what repeats or was searched must forget them too',
  enter_cell: 'finds out what the reader may see, before the reader may see anything',
  enter_person: 'knows whether a person may still come in',
  forget_old_answers: "clears other people's old keys",
  label_for: 'a marking may be new, and one label stands for each',
  next_version: 'an author reopens a product also where some of its blocks are hidden from them',
  on_team: 'the policy of product_author would ask itself',
  open_session: 'sessions are not readable',
  resume_session: 'sessions are not readable',
  search_items: 'full-text operators are not leakproof, so the index is not used under policies',
};

/** Rights as lines that can be compared with what the database says. */
export function rightsAsLines(): string[] {
  return Object.entries(matrix)
    .flatMap(([table, { app = {}, keeper = {} }]) =>
      Object.entries({ workbench_app: app, workbench_keeper: keeper }).flatMap(([role, rights]) =>
        Object.entries(rights).map(
          ([verb, columns]) => `${table}: ${role} may ${verb} ${columns === true ? 'all' : (columns as readonly string[]).join(', ')}`,
        ),
      ),
    )
    .toSorted();
}
