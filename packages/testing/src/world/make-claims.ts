import {
  ClaimStatus,
  findPredicate,
  join,
  joinAll,
  maySee,
  predicatesOf,
  Verdict,
  writePosition,
  type EntityKind,
  type Marking,
} from '@workbench/domain';
import { seenBy, type CellDraft, type Draft, type Seat } from './draft';
import { anObjectId, anOwnMarking, someWords } from './make-items';
import type { Tables } from './rows';

type ClaimRow = Tables['claim'];

/** Seats that claim things. */
export function analysts(cell: CellDraft): Seat[] {
  return cell.seats.filter((seat) => ['trainee', 'cell_lead', 'liaison', 'instructor'].includes(seat.role));
}

/** Label of several rows together. */
export function joinedLabel(draft: Draft, cell: CellDraft, rows: readonly { label_id: number }[]): number {
  return draft.labelOf(cell, joinAll(rows.map((row) => cell.markings.get(row.label_id)!) as [Marking, ...Marking[]]));
}

/** Names of few people in several spellings, so that some who are two look like one. */
const alike = [
  'Tibert Ouandji',
  'OUANDJI, Tibert',
  'Tiberte Wandji',
  'Malvor Szekely',
  'Malvor Sekely',
  'إدريس المدني',
  'Idriss Al-Madani',
];

/** A position of the world's coast, more or less precise, so that an area holds some of them and not others. */
function somePosition({ random }: Draft): string {
  const [latitude, longitude] = [random.whole(-900, 900) / 100, random.whole(-3000, -1000) / 100];
  return writePosition({ latitude, longitude, precisionMetres: random.pick([50, 500, 20_000]) });
}

/** What is said: a link to another entity where one of a fitting kind is there, a value otherwise. */
function statement(
  draft: Draft,
  subject: Tables['entity'],
  entities: readonly Tables['entity'][],
): Pick<ClaimRow, 'predicate' | 'object_id' | 'value'> {
  const { random } = draft;
  if (subject.kind === 'place' && random.chance(0.4)) return { predicate: 'position', object_id: null, value: somePosition(draft) };
  const predicate = random.chance(0.35) ? findPredicate('name')! : random.pick(predicatesOf(subject.kind as EntityKind));
  const fitting = entities.filter((entity) => entity.id !== subject.id && predicate.objectKinds.includes(entity.kind as EntityKind));
  if (predicate.object === 'entity' && fitting.length > 0)
    return { predicate: predicate.key, object_id: random.pick(fitting).id, value: null };
  if (predicate.key === 'position') return { predicate: 'position', object_id: null, value: somePosition(draft) };
  if (predicate.object === 'date')
    return { predicate: predicate.key, object_id: null, value: `19${random.whole(60, 99)}-0${random.whole(1, 9)}-11` };
  const name = random.chance(0.5) ? `Known ${subject.id.slice(-3)}` : random.chance(0.5) ? random.pick(alike) : someWords(draft, 2);
  return { predicate: predicate.object === 'text' ? predicate.key : 'alias', object_id: null, value: name };
}

/** Label of a claim on something: the same, or now and then a stricter one that its author sees. */
function claimLabel(draft: Draft, cell: CellDraft, seat: Seat, ground: { label_id: number }): number {
  if (!draft.random.chance(0.25)) return ground.label_id;
  const stricter = join(cell.markings.get(ground.label_id)!, anOwnMarking(draft, cell, seat.agency));
  return maySee(seat, stricter) ? draft.labelOf(cell, stricter) : ground.label_id;
}

function claimBy(
  draft: Draft,
  cell: CellDraft,
  seat: Seat,
  said: Pick<ClaimRow, 'predicate' | 'object_id' | 'value' | 'subject_id'>,
): Omit<ClaimRow, 'label_id'> {
  const { random } = draft;
  const retracted = random.chance(0.12);
  const id = random.id();
  return {
    cell_id: cell.id,
    id,
    ...said,
    status: random.pick(ClaimStatus.options),
    item_id: null,
    item_version: null,
    span_start: null,
    span_end: null,
    judgement: null,
    valid_from: random.chance(0.3) ? `2031-0${random.whole(1, 4)}` : null,
    agency_code: seat.agency,
    created_by: seat.personId,
    created_at: draft.moment(),
    version: retracted ? 2 : 1,
    retracted_at: retracted ? draft.moment() : null,
    retracted_by: retracted ? seat.personId : null,
    retraction_reason: retracted ? someWords(draft, 3) : null,
    import_key: said.predicate === 'name' ? anObjectId(Number.parseInt(id.slice(-4), 16) % 31) : null,
  };
}

/** Makes entities and claims about them: on items their author sees, and as judgements that cite other claims. */
export function makeClaims(draft: Draft, cell: CellDraft, entityCount: number): void {
  const { random, rows } = draft;
  const entities = Array.from({ length: entityCount }, (): Tables['entity'] => ({
    cell_id: cell.id,
    id: random.id(),
    kind: random.pick(['person', 'person', 'organisation', 'place', 'phone', 'vehicle', 'event', 'good'] as const),
    created_by: random.pick(cell.seats).personId,
    created_at: draft.moment(),
  }));
  rows.entity.push(...entities);
  for (let place = 0; place < entityCount * 3; place += 1) {
    const seat = random.pick(analysts(cell));
    const versions = seenBy(cell, seat, rows.item_version);
    if (versions.length === 0) continue;
    const on = random.pick(versions);
    const start = random.whole(0, 10);
    const subject = random.pick(entities);
    rows.claim.push({
      ...claimBy(draft, cell, seat, { subject_id: subject.id, ...statement(draft, subject, entities) }),
      label_id: claimLabel(draft, cell, seat, on),
      item_id: on.item_id,
      item_version: on.version,
      ...(random.chance(0.7) ? { span_start: start, span_end: start + random.whole(1, 20) } : {}),
    });
  }
  for (let place = 0; place < entityCount / 2; place += 1) {
    const seat = random.pick(analysts(cell));
    const cited = random.some(seenBy(cell, seat, rows.claim), 3);
    if (cited.length === 0) continue;
    const subject = random.pick(entities);
    const label_id = joinedLabel(draft, cell, cited);
    const claim = {
      ...claimBy(draft, cell, seat, { subject_id: subject.id, ...statement(draft, subject, entities) }),
      label_id,
      judgement: someWords(draft, 6),
    };
    rows.claim.push(claim);
    for (const one of cited) rows.claim_citation.push({ cell_id: cell.id, claim_id: claim.id, cited_claim_id: one.id, label_id });
  }
}

/** Makes resolutions between entities that their author sees, resting on claims that the author sees. */
export function makeResolutions(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  for (let place = 0; place < count; place += 1) {
    const seat = random.pick(analysts(cell));
    const cited = random.some(seenBy(cell, seat, rows.claim), 4);
    const [left, right] = [...new Set(cited.map((claim) => claim.subject_id))].toSorted();
    if (!left || !right) continue;
    const withdrawn = random.chance(0.2);
    const label_id = joinedLabel(draft, cell, cited);
    const id = random.id();
    rows.resolution.push({
      cell_id: cell.id,
      id,
      label_id,
      left_id: left,
      right_id: right,
      verdict: random.pick([...Verdict.options, 'same']),
      reason: someWords(draft, 5),
      created_by: seat.personId,
      agency_code: seat.agency,
      created_at: draft.moment(),
      withdrawn_at: withdrawn ? draft.moment() : null,
      withdrawn_by: withdrawn ? seat.personId : null,
    });
    for (const one of cited) rows.resolution_citation.push({ cell_id: cell.id, resolution_id: id, claim_id: one.id, label_id });
  }
}
