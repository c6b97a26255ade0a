import { deedOfEvent, Priority, RequestKind, RequestState, type RequestDeed } from '@workbench/domain';
import { seenBy, type CellDraft, type Draft } from './draft';
import { analysts } from './make-claims';
import { someWords } from './make-items';
import type { Tables } from './rows';

/** Deadlines before, near and after the clock of the exercise. */
const deadlines = ['2031-04-20T08:00:00.000Z', '2031-05-01T20:00:00.000Z', '2031-05-09T08:00:00.000Z'];

const lastDeeds: Record<RequestState, RequestDeed | undefined> = {
  open: undefined,
  answered: 'answered',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** The history of a request, with items of all markings in its answers. */
function makeSteps(draft: Draft, cell: CellDraft, request: Tables['request']): void {
  const { random, rows } = draft;
  const talk = random.some([deedOfEvent.comment, deedOfEvent.assign, deedOfEvent.answer, deedOfEvent.reopen], 3);
  const last = lastDeeds[request.state as RequestState];
  for (const deed of ['asked' as const, ...talk, ...(last ? [last] : [])]) {
    const side = deed === 'asked' || deed === 'withdrawn' ? request.from_agency : random.pick([request.from_agency, request.to_agency]);
    const id = random.id();
    rows.request_step.push({
      cell_id: cell.id,
      id,
      request_id: request.id,
      label_id: request.label_id,
      deed,
      words: deed === 'commented' || random.chance(0.4) ? someWords(draft, 4) : null,
      assigned_to: deed === 'assigned' ? random.pick(cell.seats).personId : null,
      person_id: random.pick(cell.seats).personId,
      agency_code: side,
      at: draft.moment(),
    });
    if (deed !== 'answered') continue;
    const items = rows.item.filter((item) => item.cell_id === cell.id);
    for (const item of random.some(items, 4))
      rows.request_answer_item.push({ cell_id: cell.id, step_id: id, item_id: item.id, label_id: item.label_id });
  }
}

/** Makes requests between agencies about items that the asker sees, about products, and for information. */
export function makeRequests(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  for (let place = 0; place < count; place += 1) {
    const seat = random.pick(analysts(cell));
    const items = seenBy(cell, seat, rows.item);
    const products = seenBy(cell, seat, rows.product);
    const item = random.chance(0.7) && items.length > 0 ? random.pick(items) : undefined;
    const product = random.chance(0.4) && products.length > 0 ? random.pick(products) : undefined;
    const state = random.pick([...RequestState.options, 'open' as const]);
    const isAnswered = state === 'answered' || state === 'refused';
    const to = item?.agency_code ?? random.pick(cell.agencies);
    const labelled = item ?? product;
    const request: Tables['request'] = {
      cell_id: cell.id,
      id: random.id(),
      label_id:
        labelled?.label_id ??
        draft.labelOf(cell, { level: 0, releasableTo: 'all', compartments: [], originators: [seat.agency], originatorControl: [] }),
      kind: item ? random.pick(RequestKind.options) : 'rfi',
      priority: random.pick(Priority.options),
      from_agency: seat.agency,
      to_agency: to,
      for_agency: item && random.chance(0.5) ? random.pick(cell.agencies) : null,
      subject: random.chance(0.5) ? someWords(draft, 3) : null,
      deadline: random.chance(0.6) ? random.pick(deadlines) : null,
      assigned_to: random.chance(0.3) ? random.pick(cell.seats).personId : null,
      item_id: item?.id ?? null,
      product_id: product?.id ?? null,
      reason: someWords(draft, 5),
      state,
      answer: isAnswered ? someWords(draft, 5) : null,
      row_version: isAnswered ? 2 : 1,
      created_by: seat.personId,
      created_at: draft.moment(),
      answered_by: isAnswered ? random.pick(cell.seats).personId : null,
      answered_at: isAnswered ? draft.moment() : null,
    };
    rows.request.push(request);
    makeSteps(draft, cell, request);
  }
}
