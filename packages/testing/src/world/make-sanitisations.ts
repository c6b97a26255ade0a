import { seenBy, type CellDraft, type Draft } from './draft';
import { joinedLabel } from './make-claims';

/** Makes some items sanitised versions of others of the same agency, whatever the markings of the two. */
export function makeSanitisations(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  const linked = new Set<string>();
  for (let place = 0; place < count; place += 1) {
    const seat = random.pick(cell.seats);
    const own = seenBy(cell, seat, rows.item).filter((item) => item.agency_code === seat.agency && !linked.has(item.id));
    if (own.length < 2) continue;
    const original = random.pick(own);
    const sanitised = random.pick(own.filter((item) => item.id !== original.id));
    linked.add(sanitised.id);
    rows.sanitisation.push({
      cell_id: cell.id,
      sanitised_id: sanitised.id,
      original_id: original.id,
      label_id: joinedLabel(draft, cell, [original, sanitised]),
      created_by: seat.personId,
      created_at: draft.moment(),
    });
  }
}
