/** What a role of the database may do with a table: verbs, with the columns where not all are meant. */
export interface Rights {
  select?: true | readonly string[];
  insert?: true;
  update?: true | readonly string[];
  delete?: true;
}

const read: Rights = { select: true };
const readAndAdd: Rights = { select: true, insert: true };
const relabel: Rights = { ...read, update: ['label_id'] };
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
  cell: { app: { ...read, update: ['as_of'] }, keeper: provision },
  half_session: { keeper: provision },
  second_factor: { keeper: provision },
  recovery_code: { keeper: provision },
  sign_in_lock: { keeper: provision },
  invitation: { keeper: provision },
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
    app: { ...readAndAdd, update: ['current_version', 'import_stamp', 'marking_version', 'reported_at', 'review_on', 'title'] },
    keeper: {
      ...read,
      update: ['handling', 'import_key', 'label_id', 'marking_version', 'reference', 'source_descriptor', 'source_id', 'title'],
    },
  },
  item_version: { app: { ...readAndAdd, update: ['is_current'] }, keeper: { ...read, update: ['label_id', 'text', 'title'] } },
  attachment: { app: readAndAdd, keeper: { ...relabel, delete: true } },
  grading: { app: { ...readAndAdd, update: ['superseded_at'] }, keeper: { ...read, update: ['label_id', 'rationale'] } },
  entity: { app: readAndAdd },
  claim: {
    app: { ...readAndAdd, update: ['retracted_at', 'retracted_by', 'retraction_reason', 'status', 'version'] },
    keeper: {
      ...read,
      update: [
        'judgement',
        'label_id',
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
  product: { app: readAndAdd, keeper: { select: true, update: ['label_id'] } },
  product_author: { app: readAndAdd, keeper: read },
  product_version: {
    app: { ...readAndAdd, update: ['row_version', 'state', 'submitted_as_of', 'submitted_at', 'submitted_by', 'title'] },
    keeper: { ...readAndAdd, update: ['label_id'] },
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
  block_state: { app: { ...readAndAdd, update: ['content', 'label_id'] }, keeper: readAndAdd },
  block_update: { app: { ...readAndAdd, update: ['label_id'] } },
  exhibit: { app: readAndAdd, keeper: readAndAdd },
  exhibit_claim: { app: readAndAdd, keeper: readAndAdd },
  technique_exhibit: { app: readAndAdd, keeper: readAndAdd },
  review_comment: { app: { ...readAndAdd, update: ['label_id', 'resolved_at', 'resolved_by', 'row_version', 'taken_at'] } },
  comment_answer: { app: { ...readAndAdd, update: ['label_id'] } },
  review_decision: { app: readAndAdd },
  rubric_version: { app: readAndAdd },
  appraisal: {
    app: { ...readAndAdd, update: ['is_ready', 'label_id', 'row_version', 'rubric_number', 'scores', 'words', 'written_at'] },
  },
  review_setting: { app: { ...readAndAdd, update: ['asks_self', 'changed_at', 'changed_by'] } },
  self_appraisal_ask: { app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'is_asked'] } },
  review_phrase: { app: { ...readAndAdd, delete: true } },
  request: { app: { ...readAndAdd, update: ['answer', 'answered_at', 'answered_by', 'assigned_to', 'row_version', 'state'] } },
  request_step: { app: readAndAdd },
  request_answer_item: { app: readAndAdd },
  sanitisation: { app: readAndAdd },
  release: { app: { ...readAndAdd, update: ['recalled_at', 'recalled_by'] }, keeper: read },
  release_block: { app: readAndAdd },
  tear_line: {
    app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'label_id', 'row_version', 'text'], delete: true },
    keeper: { ...readAndAdd, update: ['place', 'section'], delete: true },
  },
  release_tear_line: { app: readAndAdd },
  rendition_reading: {
    app: { ...readAndAdd, update: ['acknowledged_number', 'acknowledged_recall', 'formats', 'last_at'] },
  },
  feedback: { app: { ...readAndAdd, update: ['answered', 'changed_at', 'label_id', 'row_version', 'timely', 'used_for', 'words'] } },
  presence: { app: readAndAdd, keeper: { select: true, delete: true, update: ['at'] } },
  requirement: {
    app: {
      ...readAndAdd,
      update: ['conclusion', 'decision', 'indicators', 'latest_at', 'priority', 'row_version', 'state', 'text', 'why'],
    },
  },
  tasking: { app: { ...readAndAdd, update: ['deadline', 'reason', 'row_version', 'settled_at', 'settled_by', 'state'] } },
  requirement_answer: { app: { ...readAndAdd, delete: true } },
  chart: { app: { ...readAndAdd, update: ['current_number', 'label_id', 'name'], delete: true } },
  chart_version: { app: { ...readAndAdd, update: ['label_id'] } },
  chart_claim: { app: { ...readAndAdd, update: ['label_id'] } },
  technique: { app: { ...readAndAdd, update: ['label_id', 'phase', 'question', 'row_version', 'title'], delete: true } },
  technique_binding: { app: { ...readAndAdd, delete: true } },
  technique_row: { app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'content', 'place', 'removed_at', 'row_version'] } },
  ach_rating: { app: { ...readAndAdd, update: ['changed_at', 'changed_by', 'row_version', 'value'] } },
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
  triage: {
    app: { ...readAndAdd, update: ['at', 'reason', 'state', 'version'], delete: true },
    keeper: { ...read, update: ['label_id', 'reason'] },
  },
  assignment: { app: { ...readAndAdd, update: ['assigned_at', 'assigned_by', 'assigned_to', 'version'] }, keeper: relabel },
  item_tag: { app: { ...readAndAdd, delete: true }, keeper: { ...relabel, delete: true } },
  dismissed_suggestion: { app: { ...readAndAdd, delete: true } },
  saved_filter: {
    app: { ...readAndAdd, update: ['alerts', 'known_ids', 'looked_at', 'name', 'version'], delete: true },
    keeper: { ...read, delete: true },
  },
  dataset: { app: readAndAdd, keeper: { select: ['id', 'imported_by'] } },
  dataset_file: { app: readAndAdd },
  run: { app: { ...readAndAdd, update: ['ended_at', 'row_version', 'started_at', 'state'] }, keeper: read },
  run_staff: { app: read, keeper: readAndAdd },
  run_fork: { app: readAndAdd, keeper: read },
  syndicate: { app: read, keeper: readAndAdd },
  clock_segment: { app: readAndAdd, keeper: read },
  inject_step: { app: readAndAdd },
  delivered_item: { app: readAndAdd },
  action_done: { app: { ...readAndAdd, delete: true } },
  exercise_message: { app: { ...readAndAdd, update: ['notice', 'withdrawn_at_real', 'withdrawn_at_scenario'] } },
  message_reading: { app: { ...readAndAdd, update: ['notice_at_real'] } },
  observer_note: { app: readAndAdd },
  key_opening: { app: read, keeper: readAndAdd },
  answered_question: { app: { ...readAndAdd, update: ['question_key', 'says_not', 'set_at', 'set_by'], delete: true } },
  score_release: { app: { ...readAndAdd, update: ['released_at', 'released_by', 'scores'] } },
  person_score: { app: { ...readAndAdd, update: ['scores'] } },
  report_entry: {
    app: {
      ...readAndAdd,
      update: ['action', 'changed_at', 'changed_by', 'due_on', 'objective_key', 'owner', 'row_version', 'words'],
      delete: true,
    },
  },
  hot_wash: { app: { ...readAndAdd, update: ['closed_at'] } },
  hot_wash_answer: { app: readAndAdd },
  engagement: { app: readAndAdd, keeper: read },
  engagement_member: { app: { ...read, delete: true }, keeper: { ...readAndAdd, update: true } },
  engagement_record: { app: { ...readAndAdd, update: ['content', 'edited_at', 'edited_by', 'removed_at', 'version'] } },
  engagement_record_version: { app: readAndAdd },
  engagement_link: { app: { ...readAndAdd, delete: true } },
  pack_draft: {
    app: {
      ...readAndAdd,
      update: ['alone_reason', 'approved_by', 'dataset_id', 'state', 'state_at', 'state_by', 'state_reason', 'submitted_by', 'version'],
    },
    keeper: read,
  },
  pack_author: { app: { ...read, delete: true }, keeper: readAndAdd },
  pack_record: { app: { ...readAndAdd, update: ['content', 'edited_at', 'edited_by', 'key', 'removed_at', 'version'] } },
  migration: {},
};

/** Tables whose key does not begin with the cell, and why. */
export const keyedOtherwise: Record<string, string> = {
  person: 'a person works in several cells',
  session: 'a sign-in comes before any cell',
  half_session: 'a sign-in comes before any cell',
  second_factor: 'a person has one for all cells',
  recovery_code: 'a person has them for all cells',
  sign_in_lock: 'a sign-in comes before any cell',
  invitation: 'a link is for a person, who may sit in several cells',
  cell: 'the cell itself; its id comes first in every other key',
  dataset: 'a dataset is played in several cells',
  dataset_file: 'a dataset is played in several cells',
  run: 'a run has several cells',
  run_staff: 'a run has several cells',
  run_fork: 'a run has several cells',
  engagement: 'an engagement stands outside the cells; its id comes first in every key of what belongs to it',
  engagement_member: 'an engagement is a tenant of its own, whose members may sit in no cell or in several',
  engagement_record: 'an engagement is a tenant of its own',
  engagement_record_version: 'an engagement is a tenant of its own',
  engagement_link: 'an engagement is a tenant of its own',
  pack_draft: 'a pack is written outside the cells; its id comes first in every key of what belongs to it',
  pack_author: 'a draft is a tenant of its own, whose authors may sit in several cells',
  pack_record: 'a draft is a tenant of its own',
  migration: 'the schema is one for all cells',
};

/** Functions that work with the keeper's rights instead of the caller's, and why they must. */
export const lookPast: Record<string, string> = {
  accept_invitation: 'sets the password of somebody who cannot sign in yet',
  accounts: 'the state of accounts is not readable; answers only those who administer them',
  add_author: 'an instructor is found by e-mail, also one of another cell of the caller; others are answered like nobody',
  append_audit: 'the chain is continued from a row that nobody may read',
  append_query: 'what was asked is kept under the join of all that the asker sees, which nobody may set on anything else',
  append_refusal: 'what was refused is hidden from whoever was refused; it is named under its own label',
  assignees: 'clearances and compartments of colleagues are not readable; answers who may read what the caller reads, and nothing else',
  begin_second_factor: 'secrets of second factors are not readable',
  change_seat: 'an administrator assigns compartments that the administrator does not hold',
  close_half_session: 'sessions are not readable',
  compartment_codes: 'an administrator assigns compartments that the administrator does not hold',
  confirm_second_factor: 'secrets of second factors are not readable',
  copy_key: 'the sealed key has no policy by which anybody reads it; hands it to whoever handed it in, and writes so into the trail',
  credentials: 'password hashes are not readable; asked before anybody is signed in',
  drop_second_factor: 'secrets of second factors are not readable',
  end_other_sessions: 'sessions are not readable',
  end_session: 'sessions are not readable',
  end_try: 'tries are not readable; counted before anybody is signed in',
  erase: 'words have no update grant: nobody else takes them out, and what repeats or was searched must forget them too',
  engage: 'a person is found by e-mail, also one of another cell of the caller; others are answered like nobody',
  engagements: 'the policy of engagement_member would ask itself',
  enter_cell: 'finds out what the reader may see, before the reader may see anything',
  enter_control: 'the clock delivers for nobody: it acts as a controller of the run, on behalf of the originator',
  enter_originator: 'what had come into the run that is forked comes from its originators again; for whoever plans the fork alone',
  enter_person: 'knows whether a person may still come in',
  forget_old_answers: "clears other people's old keys",
  forget_presence: 'somebody may have been in a block that they no longer see, and nobody else takes away what has long been over',
  found_syndicate: 'people and seats are made by nobody but the keeper; for whoever plans the run alone',
  half_session: 'sessions are not readable; asked before anybody is signed in',
  invitation: 'links are not readable; asked by somebody who cannot sign in yet',
  key_files: 'the sealed key has no policy by which anybody reads it; asks whether the reader opened it in this cell',
  open_key: 'opens the key and writes so into the trail in one step, so that neither is done without the other',
  invite: 'a new person is in no cell yet, and the e-mail may be known in another',
  join_of: 'a join of two markings that the caller sees may be new, and name compartments that a liaison does not hold',
  label_for: 'a marking may be new, and one label stands for each',
  names_like: 'overlap of arrays is not leakproof, so the index is not used under policies',
  next_version: 'an author reopens a product also where some of its blocks are hidden from them',
  on_team: 'the policy of product_author would ask itself',
  open_half_session: 'sessions are not readable',
  open_session: 'sessions are not readable',
  remark_item:
    'versions, files, gradings and claims keep in step with their item, also those that the liaison may not change; labels have no other way to change',
  renew_link: 'password hashes, sessions and links are not readable',
  require_password_change: "accounts are nobody's to change but an administrator's",
  reset_second_factor: 'secrets of second factors are not readable',
  opener_is_author: 'the first author of a draft is one before any author could add them',
  opener_is_staff: 'the first member of an engagement is in it before any member could take them in',
  pack_drafts: 'the policy of pack_author would ask itself',
  raise_product: 'a label of a product is changed by nobody but upwards, and in all its versions',
  resume_session: 'sessions are not readable',
  tear_line_follows: 'a tear line goes with its block, also when the one who drops the block does not see it',
  running_cells: 'the clock delivers for nobody, and asks where; tells ids alone',
  search_items: 'full-text operators are not leakproof, so the index is not used under policies',
  second_factor: 'secrets of second factors are not readable but by their own person',
  sessions: 'sessions are not readable but by their own person',
  set_disabled: "accounts are nobody's to change but an administrator's",
  set_password: "password hashes are not readable, not even one's own",
  staff_run: 'finds people by their e-mail, whatever cell they are in, and whether they are instructors; for whoever plans the run alone',
  take_try: 'tries are not readable; counted before anybody is signed in',
  triage_follows: 'what others keep about an item goes with its marking, also what the one who marks it may not see or change',
  triage_forgets: 'reasons, tags and saved filters of others repeat words that are erased',
  written_datasets: 'the policy of pack_draft would ask that of dataset, which asks it in turn',
  use_recovery_code: 'recovery codes are not readable',
  use_step: 'secrets of second factors are not readable',
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
