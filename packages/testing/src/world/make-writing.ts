import { maySee } from '@workbench/domain';
import { beginning, merge, placeIn, rewriting } from '@workbench/writing';
import type { CellDraft, Draft, Seat } from './draft';
import { joinedLabel } from './make-claims';
import { someWords } from './make-items';
import type { Tables } from './rows';

type Block = Tables['product_block'];

/** Bytes in PostgreSQL's hex form. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** Under what something was written in a block before: mostly the block's label, sometimes a stricter one, from before a source was dropped. */
function labelBefore(draft: Draft, cell: CellDraft, block: Block): number {
  const { random, rows } = draft;
  if (random.chance(0.5)) return block.label_id;
  return joinedLabel(draft, cell, [
    block,
    ...random.some(
      rows.item.filter((row) => row.cell_id === cell.id),
      1,
    ),
  ]);
}

/** Writes a block live, by some of its team, in one or two stretches of which the first may be under a stricter label; its text is what comes of it. */
export function writeLive(draft: Draft, cell: CellDraft, block: Block, team: readonly Seat[]): void {
  const { random, rows } = draft;
  const writers = team.filter((seat) => maySee(seat, cell.markings.get(block.label_id)!));
  if (writers.length === 0 || random.chance(0.4)) return;
  let state = beginning(block.text);
  const keep = (label_id: number, is_base: boolean, content: Uint8Array, minute: number) =>
    rows.block_update.push({
      cell_id: cell.id,
      id: random.id(),
      block_id: block.id,
      product_id: block.product_id,
      label_id,
      is_base,
      content: hex(content),
      made_by: random.pick(writers).personId,
      made_at: new Date(Date.UTC(2031, 3, 12, 8, minute)).toISOString(),
    });
  let minute = 0;
  for (const label of new Set([labelBefore(draft, cell, block), block.label_id])) {
    keep(label, true, state, minute);
    for (let piece = 0; piece < random.whole(1, 3); piece += 1) {
      minute += random.whole(1, 9);
      const update = rewriting(state, `${someWords(draft, 4)} ${block.text.slice(random.whole(0, 20))}`);
      const merged = update && merge(state, update);
      if (!merged?.ok) continue;
      keep(label, false, update!, minute);
      ({ state } = merged.value);
      block.text = merged.value.text;
    }
  }
  rows.block_state.push({
    cell_id: cell.id,
    block_id: block.id,
    product_id: block.product_id,
    label_id: block.label_id,
    content: hex(state),
  });
}

/** Where a comment holds on to the words of a block, as its row keeps it. */
export function placesIn(draft: Draft, block: Block, range: { start: number; end: number }) {
  const kept = draft.rows.block_state.find((row) => row.block_id === block.id);
  const state = kept ? new Uint8Array(Buffer.from(kept.content.slice(2), 'hex')) : beginning(block.text);
  const place = draft.random.chance(0.8) ? placeIn(state, range) : undefined;
  return { place_start: place ? hex(place.start) : null, place_end: place ? hex(place.end) : null };
}
