import { Answered, maySee, Timely, Use } from '@workbench/domain';
import type { CellDraft, Draft, Seat } from './draft';
import { joinedLabel } from './make-claims';
import { someWords } from './make-items';
import type { Tables } from './rows';

type Release = Tables['release'];

/** Far enough ahead that somebody who is there in a world never leaves by the clock. */
const always = '2099-01-01T00:00:00.000Z';

const leads: readonly string[] = ['mentor', 'cell_lead', 'instructor'];

function isTeam({ rows }: Draft, seat: Seat, productId: string): boolean {
  return leads.includes(seat.role) || rows.product_author.some((row) => row.product_id === productId && row.person_id === seat.personId);
}

function makeReading(draft: Draft, release: Release, seat: Seat): void {
  const { random, rows } = draft;
  const product = rows.product.find(({ id }) => id === release.product_id)!;
  rows.rendition_reading.push({
    cell_id: release.cell_id,
    release_id: release.id,
    person_id: seat.personId,
    product_id: release.product_id,
    label_id: release.label_id,
    agency_code: release.agency_code,
    serial: `${product.agency_code}-${product.id.slice(-8).toUpperCase()}-${release.version_number}`,
    formats: random.some(['pdf', 'docx', 'text', 'json'], 2),
    first_at: draft.moment(),
    last_at: draft.moment(),
    acknowledged_recall: release.recalled_at !== null && random.chance(0.3),
    acknowledged_number: random.chance(0.2) ? release.version_number + 1 : null,
  });
}

/** What somebody says who had read some of what was handed over; now and then also what they no longer see. */
function makeFeedback(draft: Draft, cell: CellDraft, release: Release, seat: Seat): void {
  const { random, rows } = draft;
  const handedOver = new Set(rows.release_block.filter((row) => row.release_id === release.id).map((row) => row.block_id));
  const read = rows.product_block.filter(
    (row) => handedOver.has(row.id) && (random.chance(0.1) || maySee(seat, cell.markings.get(row.label_id)!)),
  );
  const id = random.id();
  const label_id = joinedLabel(draft, cell, [release, ...random.some(read, 3)]);
  rows.feedback.push({
    cell_id: cell.id,
    id,
    release_id: release.id,
    product_id: release.product_id,
    label_id,
    agency_code: release.agency_code,
    given_by: seat.personId,
    answered: random.pick(Answered.options),
    timely: random.pick(Timely.options),
    used_for: [random.pick(Use.options)],
    words: random.chance(0.7) ? someWords(draft, 6) : '',
    row_version: random.whole(1, 3),
    given_at: draft.moment(),
    changed_at: draft.moment(),
  });
  rows.event.push({ cell_id: cell.id, id: random.id(), kind: 'feedback', subject_id: id, label_id, at: draft.moment(), person_id: null });
}

/** Puts some people of the team into blocks of drafts that they see; everybody is in one block at most. */
function makePresence(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const drafts = rows.product_version.filter((row) => row.cell_id === cell.id && row.state === 'draft');
  const blocks = rows.product_block.filter((row) =>
    drafts.some((version) => version.product_id === row.product_id && version.number === row.version_number),
  );
  for (const seat of cell.seats) {
    const seen = blocks.filter((row) => isTeam(draft, seat, row.product_id) && maySee(seat, cell.markings.get(row.label_id)!));
    const [block] = random.some(seen, 1);
    if (!block || random.chance(0.2)) continue;
    const isPlaced = random.chance(0.7);
    rows.presence.push({
      cell_id: cell.id,
      person_id: seat.personId,
      product_id: block.product_id,
      block_id: block.id,
      label_id: block.label_id,
      anchor: isPlaced ? random.bytes(6) : null,
      head: isPlaced ? random.bytes(6) : null,
      at: always,
    });
  }
}

/** Makes what receivers did with what was released to their agencies, and who is writing. */
export function makeReceivers(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  for (const release of rows.release.filter((row) => row.cell_id === cell.id)) {
    const receivers = cell.seats.filter(
      (seat) =>
        seat.agency === release.agency_code &&
        maySee(seat, cell.markings.get(release.label_id)!) &&
        !isTeam(draft, seat, release.product_id),
    );
    for (const seat of receivers) {
      if (random.chance(0.8)) makeReading(draft, release, seat);
      if (random.chance(0.6)) makeFeedback(draft, cell, release, seat);
    }
  }
  makePresence(draft, cell);
}
