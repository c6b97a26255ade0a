import { AnswerExtent, join, Priority, RequirementState, TaskingState } from '@workbench/domain';
import { seenBy, type CellDraft, type Draft } from './draft';
import { analysts, joinedLabel } from './make-claims';
import { anOwnMarking, someWords } from './make-items';
import type { Tables } from './rows';

type Requirement = Tables['requirement'];

/** A question or an element; what is peculiar to the other kind is left empty. */
function makeRequirement(draft: Draft, cell: CellDraft, parent?: Requirement): Requirement {
  const { random } = draft;
  const seat = random.pick(analysts(cell));
  const own = anOwnMarking(draft, cell, seat.agency);
  const above = parent && cell.markings.get(parent.label_id)!;
  const marking = above ? (random.chance(0.4) ? above : join(above, own)) : own;
  const state = random.pick(RequirementState.options);
  const row: Requirement = {
    cell_id: cell.id,
    id: random.id(),
    label_id: draft.labelOf(cell, marking),
    kind: parent ? 'eei' : 'pir',
    parent_id: parent?.id ?? null,
    text: someWords(draft, 6),
    why: parent ? null : someWords(draft, 5),
    decision: parent ? null : someWords(draft, 4),
    indicators: parent && random.chance(0.5) ? someWords(draft, 4) : null,
    priority: parent ? null : random.pick(Priority.options),
    latest_at: parent ? null : draft.moment(),
    state,
    conclusion: state === 'answered' ? someWords(draft, 5) : null,
    agency_code: seat.agency,
    created_by: seat.personId,
    created_at: draft.moment(),
    row_version: random.whole(1, 3),
  };
  draft.rows.requirement.push(row);
  return row;
}

function makeTaskings(draft: Draft, cell: CellDraft, eei: Requirement): void {
  const { random, rows } = draft;
  const leading = cell.seats.filter((seat) => seat.role === 'cell_lead' || seat.role === 'instructor');
  for (const to of random.some(cell.agencies, 3)) {
    const asker = random.pick(leading);
    const state = random.pick(TaskingState.options);
    const isSettled = state !== 'asked';
    rows.tasking.push({
      cell_id: cell.id,
      id: random.id(),
      requirement_id: eei.id,
      label_id: eei.label_id,
      to_agency: to,
      from_agency: asker.agency,
      // Some lie before the moment at which the exercise stands, some after it.
      deadline: random.chance(0.5) ? draft.moment() : '2031-05-09T12:00:00.000Z',
      state,
      reason: state === 'declined' ? someWords(draft, 3) : null,
      row_version: isSettled ? 2 : 1,
      asked_by: asker.personId,
      asked_at: draft.moment(),
      settled_by: isSettled ? random.pick(cell.seats).personId : null,
      settled_at: isSettled ? draft.moment() : null,
    });
  }
}

function makeAnswers(draft: Draft, cell: CellDraft, eei: Requirement): void {
  const { random, rows } = draft;
  const seat = random.pick(analysts(cell));
  const found = [
    ...random.some(seenBy(cell, seat, rows.item), 3).map((row) => ({ row, item_id: row.id, claim_id: null })),
    ...random.some(seenBy(cell, seat, rows.claim), 2).map((row) => ({ row, item_id: null, claim_id: row.id })),
  ];
  for (const { row, ...what } of found) {
    rows.requirement_answer.push({
      cell_id: cell.id,
      id: random.id(),
      requirement_id: eei.id,
      label_id: joinedLabel(draft, cell, [eei, row]),
      ...what,
      extent: random.pick(AnswerExtent.options),
      note: random.chance(0.4) ? someWords(draft, 4) : null,
      agency_code: seat.agency,
      created_by: seat.personId,
      created_at: draft.moment(),
    });
  }
}

/** Makes questions with elements, taskings and answers: some secret, some answered by what others may not see. */
export function makeRequirements(draft: Draft, cell: CellDraft, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const pir = makeRequirement(draft, cell);
    const eeis = Array.from({ length: draft.random.whole(1, 6) }, () => makeRequirement(draft, cell, pir));
    for (const eei of eeis) {
      makeTaskings(draft, cell, eei);
      makeAnswers(draft, cell, eei);
    }
  }
}
