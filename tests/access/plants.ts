import { cleared, held, inCell, isMarked, levelAt, listed, onlyCell, ownAlone, policy, searching, sees, type Plant } from './plant-shapes';
import { productPlants } from './product-plants';

/** Faults that the access tests must find, each by itself. */
export const plants: readonly Plant[] = [
  onlyCell('item_sees', 'item'),
  onlyCell('item_version_sees', 'item_version'),
  onlyCell('attachment_sees', 'attachment'),
  onlyCell('grading_sees', 'grading'),
  onlyCell('claim_sees', 'claim'),
  onlyCell('claim_citation_sees', 'claim_citation'),
  onlyCell('resolution_sees', 'resolution'),
  onlyCell('label_sees', 'label'),
  onlyCell('event_sees', 'event'),
  policy('event_sees', 'event', isMarked),
  policy('engagement_sees', 'engagement', 'true'),
  policy('engagement_member_sees', 'engagement_member', 'true'),
  policy('engagement_record_sees', 'engagement_record', 'true'),
  policy('engagement_record_version_sees', 'engagement_record_version', 'true'),
  policy('engagement_link_sees', 'engagement_link', 'true'),
  policy('person_sees_engaged', 'person', 'exists (select from engagement_member m where m.person_id = person.id) or id is not null'),
  policy('pack_draft_sees', 'pack_draft', 'true'),
  policy('pack_author_sees', 'pack_author', 'true'),
  policy('pack_record_sees', 'pack_record', 'true'),
  policy('person_sees_author', 'person', 'exists (select from pack_author a where a.person_id = person.id) or id is not null'),
  policy('dataset_sees_written', 'dataset', 'true'),
  {
    name: 'a draft is known to every instructor who has a seat in a cell with one of its authors',
    sql: `create or replace function door.pack_drafts() returns uuid[]
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(array_agg(distinct w.pack_draft_id), '{}') from pack_author w
        where w.person_id = door.person() or exists (
          select from member a join member b using (cell_id)
          where a.person_id = door.person() and a.role = 'instructor' and b.person_id = w.person_id) $$`,
  },
  {
    name: 'an engagement is known to whoever has a seat in a cell with one of its members',
    sql: `create or replace function door.engagements(as_duty text default null) returns uuid[]
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(array_agg(distinct e.engagement_id), '{}') from engagement_member e
        where e.person_id = door.person() or exists (
          select from member a join member b using (cell_id) where a.person_id = door.person() and b.person_id = e.person_id) $$`,
  },
  policy('entity_sees', 'entity', 'true'),
  policy('entity_sees', 'entity', inCell),
  ...productPlants,
  policy('review_comment_sees', 'review_comment', isMarked),
  onlyCell('comment_answer_sees', 'comment_answer'),
  policy('comment_answer_sees', 'comment_answer', isMarked),
  onlyCell('block_state_sees', 'block_state'),
  // Within its label, also for a receiver of the words.
  policy('block_state_sees', 'block_state', isMarked),
  onlyCell('block_update_sees', 'block_update'),
  policy('block_update_sees', 'block_update', isMarked),
  // With its block, whatever the marking under which it was written.
  policy(
    'block_update_sees',
    'block_update',
    `${inCell} and door.on_team(product_id) and exists (select from product_block b where b.cell_id = block_update.cell_id and b.id = block_id)`,
  ),
  policy('review_decision_sees', 'review_decision', isMarked),
  // What is kept back, to the whole team.
  policy('review_comment_sees', 'review_comment', `${isMarked} and door.on_team(product_id)`),
  onlyCell('appraisal_sees', 'appraisal'),
  policy('appraisal_sees', 'appraisal', `${isMarked} and (written_by = (select door.person()) or (is_ready and door.on_team(product_id)))`),
  policy(
    'appraisal_sees',
    'appraisal',
    `${isMarked} and door.on_team(product_id) and exists (select from review_decision d
    where d.cell_id = appraisal.cell_id and d.product_id = appraisal.product_id and d.version_number = appraisal.version_number)`,
  ),
  policy('rubric_version_sees', 'rubric_version', 'true'),
  policy('review_setting_sees', 'review_setting', 'true'),
  policy('self_appraisal_ask_sees', 'self_appraisal_ask', inCell),
  policy('self_appraisal_ask_sees', 'self_appraisal_ask', `${inCell} and door.on_team(product_id)`),
  policy('review_phrase_own', 'review_phrase', inCell),
  policy('release_sees', 'release', isMarked),
  onlyCell('rendition_reading_sees', 'rendition_reading'),
  // Readers learn of each other.
  policy('rendition_reading_sees', 'rendition_reading', isMarked),
  policy(
    'rendition_reading_sees',
    'rendition_reading',
    `${isMarked} and exists (select from release r where r.cell_id = rendition_reading.cell_id and r.id = release_id)`,
  ),
  onlyCell('feedback_sees', 'feedback'),
  policy('feedback_sees', 'feedback', isMarked),
  // The team reads it whatever it repeats.
  policy('feedback_sees', 'feedback', `${inCell} and (given_by = (select door.person()) or door.on_team(product_id))`),
  onlyCell('presence_sees', 'presence'),
  // A receiver learns who writes.
  policy('presence_sees', 'presence', isMarked),
  policy('presence_sees', 'presence', `${inCell} and door.on_team(product_id)`),
  policy('request_sees', 'request', isMarked),
  policy('request_step_sees', 'request_step', isMarked),
  policy('request_answer_item_sees', 'request_answer_item', isMarked),
  policy(
    'request_answer_item_sees',
    'request_answer_item',
    `${inCell} and exists (select from request_step s where s.cell_id = request_answer_item.cell_id and s.id = step_id)`,
  ),
  onlyCell('sanitisation_sees', 'sanitisation'),
  policy(
    'sanitisation_sees',
    'sanitisation',
    `${inCell} and exists (select from item i where i.cell_id = sanitisation.cell_id and i.id = sanitised_id)`,
  ),
  onlyCell('requirement_sees', 'requirement'),
  onlyCell('tasking_sees', 'tasking'),
  policy('tasking_sees', 'tasking', isMarked),
  onlyCell('requirement_answer_sees', 'requirement_answer'),
  policy(
    'requirement_answer_sees',
    'requirement_answer',
    // Seen with the element, whatever answers it.
    `${inCell} and exists (select from requirement r where r.cell_id = requirement_answer.cell_id and r.id = requirement_id)`,
  ),
  onlyCell('triage_sees', 'triage'),
  policy('triage_sees', 'triage', isMarked),
  policy('triage_sees', 'triage', `${inCell} and person_id = (select door.person())`),
  onlyCell('assignment_sees', 'assignment'),
  onlyCell('item_tag_sees', 'item_tag'),
  policy('dismissed_suggestion_own', 'dismissed_suggestion', inCell),
  policy('dismissed_suggestion_own', 'dismissed_suggestion', `${inCell} and person_id = (select door.person())`),
  policy('saved_filter_own', 'saved_filter', inCell),
  policy('event_for_one', 'event', 'true'),
  {
    kind: 'autocomplete',
    name: 'assignees of items that the caller does not see',
    sql: `create or replace function door.assignees(of_items uuid[]) returns table (person_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select m.person_id from member m where m.cell_id = door.cell() and m.agency_code = door.agency()
          and exists (select from item i where i.id = any (of_items)) $$`,
  },
  {
    name: 'items are given to colleagues who may not read them',
    sql: `create or replace function door.assignees(of_items uuid[]) returns table (person_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select m.person_id from member m join member_access a using (cell_id, person_id)
        where m.cell_id = door.cell() and m.agency_code = door.agency() and m.role in ('trainee', 'cell_lead', 'liaison')
          and a.compartments <@ (select b.compartments from member_access b where b.cell_id = m.cell_id and b.person_id = door.person())
          and (select count(*) from item i where i.id = any (of_items) and i.cell_id = m.cell_id and i.label_id = any (door.labels()))
            = cardinality(of_items) $$`,
  },
  onlyCell('exercise_message_sees', 'exercise_message'),
  // Within its label, whether or not it is for one person alone.
  policy('exercise_message_sees', 'exercise_message', isMarked),
  onlyCell('message_reading_sees', 'message_reading'),
  policy('message_reading_sees', 'message_reading', isMarked),
  policy('inject_step_sees', 'inject_step', inCell),
  policy('delivered_item_sees', 'delivered_item', `${inCell} and (select door.role()) in ('instructor', 'mentor')`),
  policy('action_done_sees', 'action_done', inCell),
  policy('observer_note_sees', 'observer_note', `${inCell} and (select door.role()) in ('instructor', 'mentor')`),
  policy('clock_segment_sees', 'clock_segment', 'true'),
  policy('key_opening_sees', 'key_opening', inCell),
  policy('answered_question_sees', 'answered_question', inCell),
  policy('score_release_sees', 'score_release', 'true'),
  policy('person_score_sees', 'person_score', inCell),
  // Also to whoever leads the cell.
  policy(
    'person_score_sees',
    'person_score',
    `${inCell} and (person_id = (select door.person()) or (select door.role()) in ('mentor', 'instructor', 'cell_lead'))`,
  ),
  policy('report_entry_sees', 'report_entry', inCell),
  policy('hot_wash_sees', 'hot_wash', 'true'),
  policy('hot_wash_answer_sees', 'hot_wash_answer', inCell),
  policy('dataset_sees', 'dataset', 'true'),
  policy('dataset_file_sees', 'dataset_file', 'true'),
  policy('run_sees', 'run', 'true'),
  policy('run_staff_own', 'run_staff', 'true'),
  policy('run_fork_sees', 'run_fork', 'exists (select from run r where r.id = run_id offset 0)'),
  policy('run_fork_sees', 'run_fork', 'exists (select from run r where r.id = from_run offset 0)'),
  policy('syndicate_sees', 'syndicate', 'true'),
  {
    name: 'an event of a message is told to whoever sees its label',
    kind: 'event',
    sql: `alter policy event_sees on event using (${isMarked} and case kind
      when 'product' then exists (select from product s where s.cell_id = event.cell_id and s.id = subject_id and door.on_team(s.id))
      when 'comment' then exists (select from review_comment s where s.cell_id = event.cell_id and s.id = subject_id)
      when 'decision' then exists (select from review_decision s where s.cell_id = event.cell_id and s.id = subject_id)
      when 'request' then exists (select from request s where s.cell_id = event.cell_id and s.id = subject_id)
      when 'release' then exists (select from release s where s.cell_id = event.cell_id and s.id = subject_id)
      when 'tasking' then exists (select from tasking s where s.cell_id = event.cell_id and s.id = subject_id)
      when 'feedback' then exists (select from feedback s where s.cell_id = event.cell_id and s.id = subject_id)
      else true end)`,
  },
  onlyCell('chart_sees', 'chart'),
  onlyCell('chart_version_sees', 'chart_version'),
  onlyCell('chart_claim_sees', 'chart_claim'),
  policy(
    'chart_claim_sees',
    'chart_claim',
    // Seen with the claim, whoever may see the chart.
    `${inCell} and exists (select from claim c where c.cell_id = chart_claim.cell_id and c.id = claim_id)`,
  ),
  onlyCell('technique_sees', 'technique'),
  policy('technique_row_sees', 'technique_row', inCell),
  policy(
    'technique_binding_sees',
    'technique_binding',
    // With the technique, whoever may see the judgement.
    `${inCell} and door.on_team(product_id) and exists (select from technique t where t.cell_id = technique_binding.cell_id and t.id = technique_id)`,
  ),
  policy(
    'technique_binding_sees',
    'technique_binding',
    // With the judgement, whoever may see the technique.
    `${inCell} and door.on_team(product_id) and exists (select from product_block b where b.cell_id = technique_binding.cell_id
      and b.product_id = technique_binding.product_id and b.lineage_id = technique_binding.lineage_id)`,
  ),
  policy(
    'technique_binding_sees',
    'technique_binding',
    // Also to a receiver of the judgement.
    `${inCell} and exists (select from technique t where t.cell_id = technique_binding.cell_id and t.id = technique_id)
      and exists (select from product_block b where b.cell_id = technique_binding.cell_id
        and b.product_id = technique_binding.product_id and b.lineage_id = technique_binding.lineage_id)`,
  ),
  policy('ach_rating_sees', 'ach_rating', inCell),
  policy(
    'ach_rating_sees',
    'ach_rating',
    // Seen with the technique, shown or not.
    `${inCell} and exists (select from technique t where t.cell_id = ach_rating.cell_id and t.id = technique_id)`,
  ),
  policy('source_own', 'source', inCell),
  policy('source_identity_own', 'source_identity', inCell),
  policy('compartment_sees', 'compartment', inCell),
  policy('member_access_sees', 'member_access', inCell),
  policy('member_sees', 'member', 'true'),
  policy('cell_sees', 'cell', 'true'),
  policy('agency_sees', 'agency', 'true'),
  policy('audit_sees', 'audit', inCell),
  policy('audit_about_entities', 'audit', 'true'),
  // Also what is hidden, and also that of colleagues.
  policy(
    'audit_shows_learning',
    'audit',
    `${inCell} and deed in ('read_item', 'read_timeline') and (select door.role()) in ('trainee', 'mentor')
      and (person_id = (select door.person()) or (select door.role()) = 'mentor')`,
  ),
  policy(
    'audit_shows_learning',
    'audit',
    `${inCell} and deed in ('read_item', 'read_timeline') and (label_id is null or label_id = any ((select door.labels())::integer[]))
      and (select door.role()) in ('trainee', 'mentor')`,
  ),
  // Whatever a trainee did, on what the reader sees.
  policy(
    'audit_shows_learning',
    'audit',
    `${inCell} and (label_id is null or label_id = any ((select door.labels())::integer[]))
      and (((select door.role()) = 'trainee' and person_id = (select door.person())) or (select door.role()) = 'mentor')`,
  ),
  policy('audit_sees_engagement', 'audit', `subject_kind = 'engagement'`),
  policy('audit_sees_engagement', 'audit', `subject_kind = 'engagement' and subject_id = any ((select door.engagements())::uuid[])`),
  onlyCell('claim_purpose_sees', 'claim_purpose'),
  onlyCell('necessity_check_sees', 'necessity_check'),
  onlyCell('erasure_sees', 'erasure'),
  policy('rights_setting_sees', 'rights_setting', 'true'),
  policy('retention_review_sees', 'retention_review', isMarked),
  policy('retention_review_sees', 'retention_review', `${inCell} and (select door.role()) in ('rights_officer', 'instructor')`),
  policy('correction_request_sees', 'correction_request', isMarked),
  policy('correction_request_sees', 'correction_request', `${inCell} and (select door.role()) in ('rights_officer', 'instructor')`),
  policy('trail_query_sees', 'trail_query', `${inCell} and (select door.role()) in ('rights_officer', 'instructor')`),
  policy('trail_query_sees', 'trail_query', isMarked),
  policy('import_mapping_own', 'import_mapping', inCell),
  policy('idempotency_key_own', 'idempotency_key', inCell),
  sees('clearance is not asked', `${ownAlone} or (${listed} and ${held})`),
  sees('the list of agencies is not asked', `${ownAlone} or (${cleared} and ${held})`),
  sees('compartments are not asked', `${ownAlone} or (${cleared} and ${listed})`),
  sees(
    'one held compartment is enough',
    `${ownAlone} or (${cleared} and ${listed} and (compartments = '{}' or compartments && reader_compartments))`,
  ),
  sees(
    'a liaison sees what the agency originated with others',
    `(reader_role = 'liaison' and reader_agency = any (originators)) or (${cleared} and ${listed} and ${held})`,
  ),
  levelAt('a level never ends', 'level'),
  levelAt('a level ends before its day', 'case when declassify_on is null then level else 0 end'),
  levelAt('a level ends the day after', 'case when today > declassify_on then 0 else level end'),
  levelAt('a level ends by the clock on the wall', `case when '2026-01-01' >= declassify_on then 0 else level end`),
  policy(
    'claim_sees',
    'claim',
    `${inCell} and (label_id = any ((select door.labels())::integer[])
    or exists (select from item i where i.cell_id = claim.cell_id and i.id = item_id))`,
  ),
  {
    name: 'search forgets labels',
    sql: searching(`select v.item_id, ts_rank(v.search, wide) from item_version v
      where v.search @@ wide and v.is_current and v.cell_id = door.cell() limit at_most`),
  },
  {
    name: 'search cuts before it looks at labels',
    sql: searching(`select f.item_id, f.rank from (
        select v.item_id, v.label_id, ts_rank(v.search, wide) as rank from item_version v
        where v.search @@ wide and v.is_current and v.cell_id = door.cell() order by 3 desc, 1 limit 3) f
      where f.label_id = any (door.labels())`),
  },
  {
    kind: 'rank',
    name: 'ranks rest on how rare a word is in the whole cell',
    sql: searching(`select v.item_id,
        (ts_rank(v.search, wide) * ((select count(*) from item_version w where w.search @@ wide) % 2 * 2 - 1))::real
      from item_version v where v.search @@ wide and v.is_current and v.cell_id = door.cell() and v.label_id = any (door.labels()) limit at_most`),
  },
  {
    kind: 'unique constraint',
    name: 'import keys are unique whatever the label',
    sql: `update item set import_key = import_key || id where import_key is not null; drop index item_import_key;
      create unique index item_import_key on item (cell_id, agency_code, import_key)`,
  },
  {
    name: 'keys of imported claims are unique whatever the label',
    sql: `update claim set import_key = import_key || id where import_key is not null; drop index claim_import_key;
      create unique index claim_import_key on claim (cell_id, agency_code, import_key, predicate, coalesce(object_id::text, value))`,
  },
  {
    name: 'everybody is on every team',
    sql: `create or replace function door.on_team(of_product uuid) returns boolean language sql stable security definer
      set search_path = pg_catalog, public as $$ select true $$`,
  },
  {
    name: 'row-level security on items is off',
    sql: 'alter table item disable row level security; alter table item_version disable row level security',
  },
  {
    name: 'accounts are told to whoever administers the cell',
    sql: `create or replace function door.accounts() returns table (person_id uuid, is_disabled boolean, has_password boolean,
        must_change_password boolean, has_second_factor boolean, link_expires_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select p.id, p.disabled_at is not null, p.password_hash is not null, p.must_change_password,
          exists (select from second_factor f where f.person_id = p.id), (select max(i.expires_at) from invitation i where i.person_id = p.id)
        from member m join person p on p.id = m.person_id where m.cell_id = door.cell() $$`,
  },
  policy(
    'compartment_sees',
    'compartment',
    `${inCell} and ((select door.role()) in ('instructor', 'administrator') or code = any (
    (select compartments from member_access a where a.cell_id = compartment.cell_id and a.person_id = (select door.person()))::text[]))`,
  ),
  {
    name: 'sessions of everybody are listed',
    sql: `create or replace function door.sessions() returns table (id uuid, user_agent text, created_at timestamptz, last_seen_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select s.id, s.user_agent, s.created_at, s.last_seen_at from session s order by s.created_at desc, s.id $$`,
  },
  {
    name: 'recovery codes of everybody are counted',
    sql: `create or replace function door.second_factor() returns table (secret bytea, confirmed_at timestamptz, codes_left integer)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select f.secret, f.confirmed_at, (select count(*)::integer from recovery_code c where c.used_at is null)
        from second_factor f where f.person_id = door.person() $$`,
  },
];
