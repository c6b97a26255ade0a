import type { CellDraft, Draft } from './draft';
import { makeQueries } from './make-rights';

/** Tells of everything that happened in a cell, and leaves it in the trail. */
export function makeTraces(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const happened = [
    ...rows.item.map((row) => ({ ...row, kind: 'item', subject: row.id })),
    ...rows.grading.map((row) => ({ ...row, kind: 'grading', subject: row.item_id })),
    ...rows.claim.map((row) => ({ ...row, kind: 'claim', subject: row.id })),
    ...rows.resolution.map((row) => ({ ...row, kind: 'resolution', subject: row.id })),
    ...rows.product.map((row) => ({ ...row, kind: 'product', subject: row.id })),
    ...rows.product_block.map((row) => ({ ...row, kind: 'product', subject: row.product_id })),
    ...rows.review_comment.map((row) => ({ ...row, kind: 'comment', subject: row.id, toldTo: row.is_draft ? row.created_by : null })),
    ...rows.review_decision.map((row) => ({ ...row, kind: 'decision', subject: row.id })),
    ...rows.request.map((row) => ({ ...row, kind: 'request', subject: row.id })),
    ...rows.release.map((row) => ({ ...row, kind: 'release', subject: row.id })),
    ...rows.requirement.map((row) => ({ ...row, kind: 'requirement', subject: row.id })),
    ...rows.tasking.map((row) => ({ ...row, kind: 'tasking', subject: row.id })),
    ...rows.requirement_answer.map((row) => ({ ...row, kind: 'requirement_answer', subject: row.requirement_id })),
    ...rows.assignment.map((row) => ({ ...row, kind: 'triage', subject: row.item_id })),
    ...rows.triage.map((row) => ({ ...row, kind: 'triage', subject: row.item_id, toldTo: row.person_id })),
    ...rows.chart.map((row) => ({ ...row, kind: 'chart', subject: row.id })),
    ...rows.exercise_message.map((row) => ({ ...row, kind: 'message', subject: row.id })),
    ...rows.technique.map((row) => ({ ...row, kind: 'technique', subject: row.id })),
  ].filter((row) => row.cell_id === cell.id);
  let position = 0;
  let previous_hash = '\\x';
  const leave = (
    seat: CellDraft['seats'][number],
    done: { deed: string; subject_kind: string; subject_id: string; label_id: number | null; detail: Record<string, unknown> },
  ) => {
    const hash = random.bytes(32);
    const by = { person_id: seat.personId, agency_code: seat.agency };
    rows.audit.push({
      cell_id: cell.id,
      position: (position += 1),
      id: random.id(),
      at: draft.moment(),
      ...by,
      ...done,
      previous_hash,
      hash,
    });
    previous_hash = hash;
  };
  for (const { kind, subject, label_id, ...told } of happened) {
    const person_id = 'toldTo' in told ? told.toldTo : null;
    rows.event.push({ cell_id: cell.id, id: random.id(), kind, subject_id: subject, label_id, at: draft.moment(), person_id });
    if (kind === 'triage' || kind === 'message' || !random.chance(0.3)) continue;
    const detail = { note: draft.rareWord() };
    leave(random.pick(cell.seats), { deed: `read_${kind}`, subject_kind: kind, subject_id: subject, label_id, detail });
  }
  for (const { product_id, label_id, item_id, claim_id, chart_id, chart_number, technique_id } of rows.citation.filter(
    (row) => row.cell_id === cell.id,
  )) {
    const pinned = technique_id ? { techniqueId: technique_id } : { chartId: chart_id, chartNumber: chart_number };
    const detail = item_id ? { itemId: item_id } : claim_id ? { claimId: claim_id } : pinned;
    leave(random.pick(cell.seats), { deed: 'cite', subject_kind: 'product', subject_id: product_id, label_id, detail });
  }
  for (const { id } of rows.entity.filter((row) => row.cell_id === cell.id)) {
    leave(random.pick(cell.seats), { deed: 'read_dossier', subject_kind: 'entity', subject_id: id, label_id: null, detail: {} });
  }
  const items = rows.item.filter((row) => row.cell_id === cell.id);
  for (const seat of cell.seats.filter(({ role }) => role === 'trainee')) {
    for (const { id, label_id } of random.some(items, 5)) {
      leave(seat, { deed: 'read_item', subject_kind: 'item', subject_id: id, label_id, detail: {} });
    }
    leave(seat, { deed: 'read_timeline', subject_kind: 'cell', subject_id: cell.id, label_id: null, detail: {} });
  }
  makeQueries(draft, cell, (subject_id, seat) =>
    leave(seat, { deed: 'list_items', subject_kind: 'list', subject_id, label_id: null, detail: { proof: random.bytes(4) } }),
  );
  rows.audit_head.push({ cell_id: cell.id, position, hash: previous_hash });
}

/** Makes what agencies and people keep for themselves: remembered mappings and answers to repeat. */
export function makeOwnThings(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  for (const agency of random.some(cell.agencies, 4)) {
    const columns = [draft.rareWord(), 'text'];
    rows.import_mapping.push({
      cell_id: cell.id,
      agency_code: agency,
      columns_key: columns.join('\u001f'),
      mapping: {
        id: null,
        title: [columns[0]],
        text: ['text'],
        reportedAt: null,
        kind: null,
        language: null,
        reference: null,
        sourceDescriptor: null,
      },
      changed_by: random.pick(cell.seats).personId,
      changed_at: draft.moment(),
    });
  }
  for (const seat of random.some(cell.seats, 5)) {
    for (const cell_id of [cell.id, '00000000-0000-0000-0000-000000000000']) {
      rows.idempotency_key.push({
        cell_id,
        person_id: seat.personId,
        key: `key-${draft.rareWord()}`,
        endpoint: 'contributeItem',
        request_hash: random.bytes(8),
        answer: { id: random.id() },
        created_at: draft.moment(),
      });
    }
  }
}
