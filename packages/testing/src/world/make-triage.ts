import { discardReasons, maySee, type Reader } from '@workbench/domain';
import { seenBy, type CellDraft, type Draft, type Seat } from './draft';
import { someWords } from './make-items';
import type { Tables } from './rows';

/** Tags that several items have, open and secret ones. */
const sharedTags = ['night courier', 'follow up', 'شحنة', 'côte'];

function makeOwnState(draft: Draft, cell: CellDraft, seat: Seat): void {
  const { random, rows } = draft;
  for (const item of seenBy(cell, seat, rows.item)) {
    if (random.chance(0.4)) continue;
    const state = random.pick(['read', 'read', 'shoeboxed', 'discarded']);
    const reason = random.chance(0.5) ? random.pick(discardReasons) : someWords(draft, 3);
    rows.triage.push({
      cell_id: cell.id,
      item_id: item.id,
      person_id: seat.personId,
      label_id: item.label_id,
      state,
      reason: state === 'discarded' ? reason : null,
      at: draft.moment(),
      version: random.whole(1, 3),
    });
  }
}

/** What somebody passed over: of things that may stand in the text, and of places at which nothing does. */
function passOver(draft: Draft, cell: CellDraft, seat: Seat): void {
  const { random, rows } = draft;
  const versions = seenBy(cell, seat, rows.item_version);
  // Who was moved to another seat may no longer see what they once passed over.
  for (const { item_id, version } of random.some(
    random.chance(0.8) ? versions : rows.item_version.filter((row) => row.cell_id === cell.id),
    3,
  )) {
    const span_start = random.whole(0, 30);
    const span = { item_version: version, span_start, span_end: span_start + random.whole(1, 12), kind: random.pick(['phone', 'date']) };
    rows.dismissed_suggestion.push({ cell_id: cell.id, person_id: seat.personId, item_id, ...span });
  }
}

function isWorking(seat: Reader): boolean {
  return seat.role === 'trainee' || seat.role === 'cell_lead' || seat.role === 'liaison';
}

function makeTeamState(draft: Draft, cell: CellDraft, item: Tables['item']): void {
  const { random, rows } = draft;
  const readers = cell.seats.filter((seat) => isWorking(seat) && maySee(seat, cell.markings.get(item.label_id)!));
  const about = { cell_id: cell.id, item_id: item.id, label_id: item.label_id };
  if (readers.length === 0) return;
  if (random.chance(0.5)) {
    rows.assignment.push({
      ...about,
      assigned_to: random.chance(0.8) ? random.pick(readers).personId : null,
      assigned_by: random.pick(readers).personId,
      assigned_at: draft.moment(),
      version: random.whole(1, 3),
    });
  }
  for (const tag of [...random.some(sharedTags, 2), ...(random.chance(0.3) ? [draft.rareWord()] : [])])
    rows.item_tag.push({ ...about, tag, added_by: random.pick(readers).personId, added_at: draft.moment() });
}

/** What somebody may watch for: a word, a state, or a name that others write otherwise. */
function watched(draft: Draft): Record<string, unknown>[] {
  return [
    { q: draft.rareWord(), state: ['unread'] },
    { q: 'harbour' },
    { q: 'Wandji' },
    { q: 'Sekely', widen: 'no' },
    { state: ['unread'] },
    {},
  ];
}

/** Makes everybody's queue: what they read and set aside, who works on what, tags, and filters that they saved. */
export function makeTriage(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  for (const seat of cell.seats) {
    makeOwnState(draft, cell, seat);
    passOver(draft, cell, seat);
    for (let place = random.whole(0, 2); place > 0; place -= 1) {
      const alerts = random.chance(0.7);
      const all = rows.item.filter((row) => row.cell_id === cell.id).map((row) => row.id);
      rows.saved_filter.push({
        cell_id: cell.id,
        id: random.id(),
        person_id: seat.personId,
        name: `Mine ${draft.rareWord()}`,
        filter: random.pick(watched(draft)),
        alerts,
        looked_at: alerts ? draft.moment() : null,
        known_ids: alerts && random.chance(0.7) ? random.some(all, Math.floor(all.length / 2)) : null,
        version: random.whole(1, 2),
        created_at: draft.moment(),
      });
    }
  }
  for (const item of rows.item.filter((row) => row.cell_id === cell.id)) makeTeamState(draft, cell, item);
}
