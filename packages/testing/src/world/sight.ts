import { maySee } from '@workbench/domain';
import type { Tables, TableName } from './rows';
import { nilCell } from './make-engagement-trail';
import { markingOfLabel, type World, type WorldReader } from './world';

/**
 * What the reader may see of one table, said once more and independently of the database:
 * from the pure rule of markings and from who works on what. Everything else is compared with this.
 */
type Rule<T extends TableName> = (row: Tables[T]) => boolean;

/** Whether a row of a table exists for the reader. */
export type Sight = { [T in TableName]: Rule<T> };

/** Whether a reader administers accounts in the cell: by an administrator's seat there, and in person. */
export function administersAccounts(world: World, { personId, seat }: WorldReader): boolean {
  return seat?.role === 'administrator' && world.rows.person.some((row) => row.id === personId && row.is_administrator);
}

/** The rules of every table for one reader. */
export function sightOf(world: World, reader: WorldReader): Sight {
  const { rows } = world;
  const { personId, cellId, seat } = reader;
  const here = (row: { cell_id: string }) => seat !== null && row.cell_id === cellId;
  const isInstructor = seat?.role === 'instructor';
  const isAdministrator = seat?.role === 'administrator';
  const isDesk = isInstructor || seat?.role === 'rights_officer';
  const isOwn = (row: { agency_code: string }) => row.agency_code === seat?.agency;

  const labels = new Set(rows.label.filter((row) => here(row) && maySee(seat!, markingOfLabel(row))).map((row) => row.id));
  const isMarked = (row: { cell_id: string; label_id: number }) => here(row) && labels.has(row.label_id);

  const written = new Set(rows.product_author.filter((row) => here(row) && row.person_id === personId).map((row) => row.product_id));
  const leads = seat !== null && ['mentor', 'cell_lead', 'instructor'].includes(seat.role);
  const isTeam = (productId: string) => leads || written.has(productId);
  const received = rows.release.filter((row) => isMarked(row) && isOwn(row) && row.recalled_at === null);
  const seesProduct = (row: Tables['product']) =>
    isMarked(row) && (isTeam(row.id) || row.created_by === personId || received.some((release) => release.product_id === row.id));
  const seesVersion = (row: Tables['product_version']) =>
    isMarked(row) &&
    (isTeam(row.product_id) || received.some((release) => release.product_id === row.product_id && release.version_number === row.number));
  const handedOver = new Set(
    rows.release_block.filter((row) => received.some((release) => release.id === row.release_id)).map((row) => row.block_id),
  );
  const seesBlock = (row: Tables['product_block']) => isMarked(row) && (isTeam(row.product_id) || handedOver.has(row.id));
  const blocks = new Set(rows.product_block.filter(seesBlock).map((row) => row.id));
  const citations = new Set(rows.citation.filter((row) => isMarked(row) && blocks.has(row.block_id)).map((row) => row.id));
  const seesExhibit = (row: Tables['exhibit']) => isMarked(row) && citations.has(row.citation_id);
  const exhibits = new Set(rows.exhibit.filter(seesExhibit).map((row) => row.citation_id));
  const tornOff = new Set(
    rows.release_tear_line.filter((row) => received.some((release) => release.id === row.release_id)).map((row) => row.tear_line_id),
  );
  const seesRequest = (row: Tables['request']) =>
    isMarked(row) &&
    (row.from_agency === seat?.agency ||
      row.to_agency === seat?.agency ||
      isInstructor ||
      (row.product_id !== null && isTeam(row.product_id)));
  const requests = new Set(rows.request.filter(seesRequest).map((row) => row.id));
  const seesStep = (row: Tables['request_step']) => isMarked(row) && requests.has(row.request_id);
  const steps = new Set(rows.request_step.filter(seesStep).map((row) => row.id));
  const items = new Set(rows.item.filter(isMarked).map((row) => row.id));
  const seesRelease = (row: Tables['release']) => isMarked(row) && (isOwn(row) || isTeam(row.product_id));
  const releases = new Set(rows.release.filter(seesRelease).map((row) => row.id));
  const ofTeam = (row: { cell_id: string; label_id: number; product_id: string }) => isMarked(row) && isTeam(row.product_id);

  const versionOf = (row: { product_id: string; version_number: number }) => `${row.product_id} ${row.version_number}`;
  const decided = new Set(rows.review_decision.filter(ofTeam).map(versionOf));
  const seesComment = (row: Tables['review_comment']) =>
    ofTeam(row) && (!row.is_draft || row.created_by === personId || decided.has(versionOf(row)));
  const comments = new Set(rows.review_comment.filter(seesComment).map((row) => row.id));
  const submitted = new Set(
    rows.product_version
      .filter((row) => seesVersion(row) && row.state !== 'draft')
      .map((row) => versionOf({ product_id: row.product_id, version_number: row.number })),
  );
  const seesAppraisal = (row: Tables['appraisal']) =>
    isMarked(row) &&
    (row.written_by === personId ||
      (row.is_ready && isTeam(row.product_id) && (row.sort === 'self' ? submitted : decided).has(versionOf(row))));
  const products = new Set(rows.product.filter(seesProduct).map((row) => row.id));
  const isReadBy = (row: { person_id: string; product_id: string }) => row.person_id === personId || isTeam(row.product_id);
  const seesFeedback = (row: Tables['feedback']) => isMarked(row) && (row.given_by === personId || isTeam(row.product_id));

  const leadsOrTeaches = seat !== null && ['cell_lead', 'instructor', 'mentor'].includes(seat.role);
  const seesTasking = (row: Tables['tasking']) =>
    isMarked(row) && (row.to_agency === seat?.agency || row.from_agency === seat?.agency || leadsOrTeaches);

  const spokenOf = new Set(rows.claim.filter(isMarked).flatMap((row) => [row.subject_id, row.object_id]));
  const colleagues = new Set(rows.member.filter(here).map((row) => row.person_id));
  // Nobody reads the tables of accounts. What is told of them is one's own, and to whoever administers accounts, of the cell's people.
  const mayTellAccounts = administersAccounts(world, reader);
  const ofOwn = (row: { person_id: string }) => row.person_id === personId;
  const ofAccount = (row: { person_id: string }) => ofOwn(row) || (mayTellAccounts && colleagues.has(row.person_id));
  const ownCells = new Set(rows.member.filter((row) => row.person_id === personId).map((row) => row.cell_id));

  // Engagements are a matter of persons: no seat in a cell gives anything, and none takes anything away.
  const engagements = new Set(rows.engagement_member.filter(ofOwn).map((row) => row.engagement_id));
  const staffedEngagements = new Set<string | null>(
    rows.engagement_member.filter((row) => ofOwn(row) && row.duty === 'staff').map((row) => row.engagement_id),
  );
  const engaged = (row: { engagement_id: string }) => engagements.has(row.engagement_id);
  const engagedPeople = new Set(rows.engagement_member.filter(engaged).map((row) => row.person_id));

  // Drafts of packs are a matter of persons as well.
  const drafts = new Set(rows.pack_author.filter(ofOwn).map((row) => row.pack_draft_id));
  const ofAuthor = (row: { pack_draft_id: string }) => drafts.has(row.pack_draft_id);
  const coAuthors = new Set(rows.pack_author.filter(ofAuthor).map((row) => row.person_id));
  const writtenDatasets = new Set(rows.pack_draft.filter((row) => drafts.has(row.id)).map((row) => row.dataset_id));

  const techniques = new Map(rows.technique.filter(isMarked).map((row) => [row.id, row]));
  const seesRating = (row: Tables['ach_rating']) => {
    const technique = techniques.get(row.technique_id);
    if (!technique || !here(row)) return false;
    return row.person_id === null || row.person_id === personId || isInstructor || technique.phase === 'together';
  };

  const lineageOf = (row: { product_id: string; lineage_id: string }) => `${row.product_id} ${row.lineage_id}`;
  const lineages = new Set(rows.product_block.filter(seesBlock).map(lineageOf));
  // Whoever is on the staff of a run knows of it wherever they work; what happens in its cells is seen in each.
  const staffed = new Set(rows.run_staff.filter(ofOwn).map((row) => row.run_id));
  const seesRun = (row: Tables['run']) => row.started_by === personId || staffed.has(row.id);
  const runs = new Set(rows.run.filter(seesRun).map((row) => row.id));
  const played = new Set(rows.run.filter((row) => staffed.has(row.id)).map((row) => row.dataset_id));
  const datasets = new Set(
    rows.dataset.filter((row) => row.imported_by === personId || played.has(row.id) || writtenDatasets.has(row.id)).map((row) => row.id),
  );
  const isMentor = seat?.role === 'mentor';
  const watches = isInstructor || isMentor;
  const trainees = new Set(rows.member.filter((row) => here(row) && row.role === 'trainee').map((row) => row.person_id));
  // What was read and looked at: the own of a trainee, and of trainees to mentors.
  const showsLearning = (row: Tables['audit']) =>
    ['read_item', 'read_timeline'].includes(row.deed) &&
    ((seat?.role === 'trainee' && row.person_id === personId) || (isMentor && row.person_id !== null && trainees.has(row.person_id)));
  const seesMessage = (row: Tables['exercise_message']) =>
    isMarked(row) && (row.to_person === null || row.to_person === personId || watches);

  const subjects: Record<string, Set<string>> = {
    product: new Set(rows.product.filter((row) => seesProduct(row) && isTeam(row.id)).map((row) => row.id)),
    comment: comments,
    decision: new Set(rows.review_decision.filter(ofTeam).map((row) => row.id)),
    request: requests,
    release: releases,
    feedback: new Set(rows.feedback.filter(seesFeedback).map((row) => row.id)),
    tasking: new Set(rows.tasking.filter(seesTasking).map((row) => row.id)),
    message: new Set(rows.exercise_message.filter(seesMessage).map((row) => row.id)),
  };

  return {
    person: (row) => row.id === personId || colleagues.has(row.id) || engagedPeople.has(row.id) || coAuthors.has(row.id),
    half_session: () => false,
    second_factor: ofAccount,
    recovery_code: ofOwn,
    sign_in_lock: () => false,
    invitation: ofAccount,
    cell: (row) => ownCells.has(row.id),
    agency: here,
    compartment: (row) => here(row) && (isInstructor || seat!.compartments.some((held) => held === row.code)),
    member: (row) => here(row) || row.person_id === personId,
    member_access: (row) => here(row) && (row.person_id === personId || isInstructor || isAdministrator),
    label: (row) => here(row) && labels.has(row.id),
    source: (row) => here(row) && (isOwn(row) || isInstructor),
    source_identity: (row) => here(row) && (isOwn(row) || isInstructor),
    item: isMarked,
    item_version: isMarked,
    attachment: isMarked,
    grading: isMarked,
    sanitisation: (row) => isMarked(row) && items.has(row.original_id) && items.has(row.sanitised_id),
    entity: (row) => here(row) && spokenOf.has(row.id),
    claim: isMarked,
    claim_citation: isMarked,
    resolution: isMarked,
    resolution_citation: isMarked,
    product: seesProduct,
    product_author: (row) => here(row) && (row.person_id === personId || isTeam(row.product_id)),
    product_version: seesVersion,
    product_block: seesBlock,
    tear_line: (row) => isMarked(row) && (isTeam(row.product_id) || tornOff.has(row.id)),
    judgement: (row) => isMarked(row) && blocks.has(row.block_id),
    block_state: (row) => ofTeam(row) && blocks.has(row.block_id),
    block_update: (row) => ofTeam(row) && blocks.has(row.block_id),
    citation: (row) => citations.has(row.id),
    exhibit: seesExhibit,
    exhibit_claim: (row) => isMarked(row) && exhibits.has(row.citation_id),
    technique_exhibit: (row) => isMarked(row) && citations.has(row.citation_id),
    review_comment: seesComment,
    comment_answer: (row) => isMarked(row) && comments.has(row.comment_id),
    review_decision: ofTeam,
    rubric_version: here,
    appraisal: seesAppraisal,
    review_setting: here,
    self_appraisal_ask: (row) => here(row) && isTeam(row.product_id) && products.has(row.product_id),
    review_phrase: (row) => here(row) && ofOwn(row),
    request: seesRequest,
    request_step: seesStep,
    request_answer_item: (row) => isMarked(row) && steps.has(row.step_id),
    release: seesRelease,
    release_block: (row) => isMarked(row) && releases.has(row.release_id),
    release_tear_line: (row) => isMarked(row) && releases.has(row.release_id),
    rendition_reading: (row) => isMarked(row) && isReadBy(row),
    feedback: seesFeedback,
    presence: (row) => ofTeam(row) && blocks.has(row.block_id),
    requirement: isMarked,
    tasking: seesTasking,
    requirement_answer: isMarked,
    triage: (row) => isMarked(row) && (row.person_id === personId || isInstructor),
    assignment: isMarked,
    item_tag: isMarked,
    dismissed_suggestion: (row) => here(row) && ofOwn(row) && items.has(row.item_id),
    saved_filter: (row) => here(row) && row.person_id === personId,
    event: (row) =>
      isMarked(row) && (subjects[row.kind]?.has(row.subject_id) ?? true) && (row.person_id === null || row.person_id === personId),
    chart: isMarked,
    chart_version: isMarked,
    chart_claim: isMarked,
    engagement: (row) => engagements.has(row.id),
    engagement_member: engaged,
    engagement_record: engaged,
    engagement_record_version: engaged,
    engagement_link: engaged,
    pack_draft: (row) => drafts.has(row.id),
    pack_author: ofAuthor,
    pack_record: ofAuthor,
    technique: isMarked,
    technique_row: (row) => here(row) && techniques.has(row.technique_id),
    technique_binding: (row) => here(row) && isTeam(row.product_id) && techniques.has(row.technique_id) && lineages.has(lineageOf(row)),
    ach_rating: seesRating,
    claim_purpose: isMarked,
    rights_setting: here,
    retention_review: (row) => isMarked(row) && isDesk,
    necessity_check: isMarked,
    correction_request: (row) => isMarked(row) && (isDesk || row.asked_by === personId),
    erasure: isMarked,
    trail_query: (row) => isMarked(row) && isDesk,
    audit: (row) =>
      (here(row) &&
        (isDesk || showsLearning(row)) &&
        (row.label_id === null || labels.has(row.label_id)) &&
        (row.subject_kind !== 'entity' || spokenOf.has(row.subject_id))) ||
      (row.cell_id === nilCell && row.subject_kind === 'engagement' && staffedEngagements.has(row.subject_id)),
    audit_head: () => false,
    idempotency_key: (row) => row.person_id === personId && row.cell_id === (seat ? cellId : nilCell),
    import_mapping: (row) => here(row) && isOwn(row),
    dataset: (row) => datasets.has(row.id),
    dataset_file: (row) => datasets.has(row.dataset_id),
    run: seesRun,
    run_staff: ofOwn,
    run_fork: (row) => runs.has(row.run_id) && runs.has(row.from_run),
    syndicate: (row) => staffed.has(row.run_id),
    clock_segment: here,
    inject_step: (row) => here(row) && watches,
    delivered_item: (row) => here(row) && isInstructor,
    action_done: (row) => here(row) && watches,
    exercise_message: seesMessage,
    message_reading: (row) => isMarked(row) && (row.person_id === personId || isInstructor),
    key_opening: (row) => here(row) && isInstructor,
    answered_question: (row) => here(row) && isInstructor,
    score_release: here,
    person_score: (row) => here(row) && (row.person_id === personId || watches),
    report_entry: (row) => here(row) && isInstructor,
    hot_wash: here,
    hot_wash_answer: (row) => here(row) && (row.person_id === personId || isInstructor),
    observer_note: (row) => here(row) && (isInstructor || (isMentor && row.noted_by === personId)),
  };
}
