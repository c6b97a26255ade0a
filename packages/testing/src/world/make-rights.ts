import { isPersonal, LegalGround, NecessityVerdict, Purpose, type EntityKind } from '@workbench/domain';
import { seenBy, type CellDraft, type Draft } from './draft';
import { analysts, joinedLabel } from './make-claims';
import { someWords } from './make-items';

/** Makes what stands beside personal data: purposes, checks, requests, tombstones, reviews, and how long the cell keeps it. */
export function makeRights(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const officer = cell.seats.find((seat) => seat.role === 'rights_officer')!;
  const kinds = new Map(rows.entity.map((row) => [row.id, row.kind as EntityKind]));
  const own = rows.claim.filter((row) => row.cell_id === cell.id);
  if (random.chance(0.7)) {
    rows.rights_setting.push({
      cell_id: cell.id,
      retention_days: random.pick([7, 20, 365]),
      changed_by: officer.personId,
      changed_at: draft.moment(),
    });
  }
  for (const claim of own) {
    const { id: claim_id, label_id, created_by } = claim;
    const at = { cell_id: cell.id, label_id };
    const personal = isPersonal(claim.predicate, kinds.get(claim.subject_id)!, kinds.get(claim.object_id ?? ''));
    if (personal && random.chance(0.5)) {
      const necessity = random.chance(0.5) ? someWords(draft, 3) : null;
      rows.claim_purpose.push({
        ...at,
        claim_id,
        purpose: random.pick(Purpose.options),
        necessity,
        stated_by: created_by,
        stated_at: draft.moment(),
      });
    }
    if (random.chance(0.25)) {
      const verdict = random.chance(0.4) ? null : random.pick(NecessityVerdict.options);
      rows.necessity_check.push({
        ...at,
        id: random.id(),
        claim_id,
        concern: someWords(draft, 3),
        opened_by: random.pick(cell.seats).personId,
        opened_at: draft.moment(),
        verdict,
        reason: verdict ? someWords(draft, 3) : null,
        answer: verdict === 'ask' && random.chance(0.5) ? someWords(draft, 3) : null,
        decided_by: verdict ? officer.personId : null,
        decided_at: verdict ? draft.moment() : null,
        row_version: verdict ? 2 : 1,
      });
    }
    if (random.chance(0.15)) {
      const state = random.pick(['open', 'granted', 'refused'] as const);
      const isDecided = state !== 'open';
      rows.correction_request.push({
        ...at,
        id: random.id(),
        kind: random.pick(['correction', 'erasure']),
        claim_id: claim.item_id ? null : claim_id,
        item_id: claim.item_id,
        grounds: someWords(draft, 4),
        asked_by: random.pick(analysts(cell)).personId,
        asked_at: draft.moment(),
        state,
        reason: isDecided ? someWords(draft, 3) : null,
        remedy: state === 'refused' ? someWords(draft, 3) : null,
        decided_by: isDecided ? officer.personId : null,
        decided_at: isDecided ? draft.moment() : null,
        row_version: isDecided ? 2 : 1,
      });
    }
    if (claim.retracted_at && random.chance(0.6)) {
      rows.erasure.push({
        ...at,
        id: random.id(),
        claim_id,
        item_id: null,
        reason: someWords(draft, 3),
        legal_ground: random.pick(LegalGround.options),
        erased_by: officer.personId,
        erased_at: draft.moment(),
      });
    }
  }
  const [erased] = rows.item.filter((row) => row.cell_id === cell.id);
  if (erased) {
    rows.erasure.push({
      cell_id: cell.id,
      id: random.id(),
      label_id: erased.label_id,
      claim_id: null,
      item_id: erased.id,
      reason: someWords(draft, 3),
      legal_ground: 'unlawful',
      erased_by: officer.personId,
      erased_at: draft.moment(),
    });
  }
  for (const person of random.some(
    rows.entity.filter((row) => row.cell_id === cell.id && row.kind === 'person'),
    5,
  )) {
    const seat = random.chance(0.7) ? officer : random.pick(analysts(cell));
    const looked = seenBy(cell, seat, own).filter((row) => row.subject_id === person.id || row.object_id === person.id);
    if (looked.length === 0) continue;
    const outcome = random.chance(0.7) ? 'keep' : 'erase';
    rows.retention_review.push({
      cell_id: cell.id,
      id: random.id(),
      entity_id: person.id,
      label_id: joinedLabel(draft, cell, looked),
      outcome,
      reason: someWords(draft, 3),
      keep_until: outcome === 'keep' ? `2031-0${random.whole(4, 6)}-15` : null,
      decided_by: officer.personId,
      decided_at: draft.moment(),
    });
  }
}

/** Makes questions that people asked of lists, each under the join of all that the asker sees, and their rows in the trail. */
export function makeQueries(draft: Draft, cell: CellDraft, next: (subject: string, seat: CellDraft['seats'][number]) => void): void {
  const { random, rows } = draft;
  for (const seat of cell.seats) {
    const seen = [...cell.markings.keys()].map((label_id) => ({ label_id, cell_id: cell.id }));
    const reach = seenBy(cell, seat, seen).map((row) => cell.markings.get(row.label_id)!);
    const id = random.id();
    rows.trail_query.push({
      cell_id: cell.id,
      id,
      label_id: draft.labelOf(cell, {
        level: Math.max(seat.clearance, ...reach.map((marking) => marking.level)),
        releasableTo: [seat.agency],
        compartments: [...new Set([...seat.compartments, ...reach.flatMap((marking) => marking.compartments)])],
        originators: [seat.agency],
        originatorControl: [],
      }),
      person_id: seat.personId,
      asked: { q: draft.rareWord() },
      salt: random.bytes(32),
      at: draft.moment(),
    });
    next(id, seat);
  }
}
