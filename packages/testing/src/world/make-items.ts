import { gradingScales, ItemKind, type AgencyCode, type CompartmentCode, type Marking } from '@workbench/domain';
import { exerciseDays, seenBy, type CellDraft, type Draft } from './draft';
import type { Tables } from './rows';

const plainWords = ['harbour', 'lorry', 'crossing', 'payment', 'meeting', 'north', 'côte', 'ação', 'شحنة', 'warehouse', 'night', 'courier'];

/** Words as a report has them: common ones, and one that occurs nowhere else. */
export function someWords(draft: Draft, count: number): string {
  const words = Array.from({ length: count }, () => draft.random.pick(plainWords));
  words.splice(draft.random.whole(0, count), 0, draft.rareWord());
  return words.join(' ');
}

/** A marking as an agency sets it on its own information. */
export function anOwnMarking(draft: Draft, cell: CellDraft, agency: string): Marking {
  const { random } = draft;
  const own = agency as AgencyCode;
  const others = random.some(cell.agencies, 3) as AgencyCode[];
  return {
    level: random.whole(0, 3),
    releasableTo: random.chance(0.55) ? 'all' : [...others, own],
    compartments: random.chance(0.3) ? (random.some(cell.compartments, 2) as CompartmentCode[]) : [],
    originators: [own],
    originatorControl: random.chance(0.25) ? [own] : [],
    ...(random.chance(0.4) ? { declassifyOn: random.pick(exerciseDays) } : {}),
  };
}

function makeSource(draft: Draft, cell: CellDraft, agency: string): string {
  const id = draft.random.id();
  draft.rows.source.push({
    cell_id: cell.id,
    id,
    agency_code: agency,
    descriptor: `A source ${draft.rareWord()}`,
    created_at: draft.moment(),
  });
  draft.rows.source_identity.push({ cell_id: cell.id, source_id: id, agency_code: agency, identity: `Somebody ${draft.rareWord()}` });
  return id;
}

/** Words of the item before in the cell, which every fourth item passes on with its own; told by its id, without a draw. */
function passedOn({ rows }: Draft, { cell_id, id }: Tables['item']): string {
  if (Number.parseInt(id.slice(-2), 16) % 4 !== 0) return '';
  const before = rows.item_version.findLast((one) => one.cell_id === cell_id && one.item_id !== id);
  return before ? `${before.text} ` : '';
}

function makeVersions(draft: Draft, item: Tables['item']): void {
  const { random } = draft;
  for (let version = 1; version <= item.current_version; version += 1) {
    const isCurrent = version === item.current_version;
    draft.rows.item_version.push({
      cell_id: item.cell_id,
      item_id: item.id,
      label_id: item.label_id,
      agency_code: item.agency_code,
      kind: item.kind,
      version,
      title: isCurrent ? item.title : someWords(draft, 3),
      text: passedOn(draft, item) + someWords(draft, random.whole(8, 60)),
      language: random.pick(['en', 'fr', 'pt', 'ar']),
      reported_at: isCurrent ? item.reported_at : draft.moment(),
      is_current: isCurrent,
      created_by: item.created_by,
      created_at: draft.moment(),
    });
  }
}

function makeGradings(draft: Draft, cell: CellDraft, item: Tables['item']): void {
  const { random } = draft;
  const scales = gradingScales[cell.gradingScheme];
  for (const agency of random.some(cell.agencies, 2)) {
    const graders = cell.seats.filter((seat) => seat.agency === agency && seenBy(cell, seat, [item]).length > 0);
    if (graders.length === 0) continue;
    for (const isStanding of random.chance(0.3) ? [false, true] : [true]) {
      draft.rows.grading.push({
        cell_id: cell.id,
        id: random.id(),
        item_id: item.id,
        label_id: item.label_id,
        agency_code: agency,
        scheme: cell.gradingScheme,
        reliability: random.pick(scales.reliability),
        credibility: random.pick(scales.credibility),
        handling: cell.gradingScheme === 'europol4x4' && random.chance(0.5) ? ['H1', 'H2'] : [],
        rationale: random.chance(0.5) ? someWords(draft, 4) : null,
        graded_by: random.pick(graders).personId,
        graded_at: draft.moment(),
        superseded_at: isStanding ? null : draft.moment(),
      });
    }
  }
}

/** Id of an object of a foreign format that may have come in more than once. */
export function anObjectId(place: number): string {
  return `malware--${String(place).padStart(8, '0')}-1111-4111-8111-111111111111`;
}

/** Makes items with versions, sources, files and gradings; each agency's members bring them. */
export function makeItems(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  for (let place = 0; place < count; place += 1) {
    const seat = random.pick(cell.seats);
    const item: Tables['item'] = {
      cell_id: cell.id,
      id: random.id(),
      label_id: draft.labelOf(cell, anOwnMarking(draft, cell, seat.agency)),
      agency_code: seat.agency,
      source_id: random.chance(0.4) ? makeSource(draft, cell, seat.agency) : null,
      source_descriptor: random.chance(0.5) ? someWords(draft, 3) : null,
      kind: random.pick(ItemKind.options),
      reference: random.chance(0.5) ? `R-${draft.rareWord()}` : null,
      import_key: random.pick([`id:row-${place}`, `id:row-${place}`, `stix:${anObjectId(place)}`, null]),
      import_stamp: null,
      handling: random.chance(0.3) ? someWords(draft, 3) : null,
      review_on: random.chance(0.4) ? random.pick(exerciseDays) : null,
      marking_version: random.whole(1, 3),
      title: someWords(draft, 3),
      reported_at: draft.moment(),
      current_version: random.chance(0.25) ? random.whole(2, 3) : 1,
      created_by: seat.personId,
      created_at: draft.moment(),
    };
    rows.item.push(item);
    makeVersions(draft, item);
    makeGradings(draft, cell, item);
    if (random.chance(0.2)) {
      rows.attachment.push({
        cell_id: cell.id,
        id: random.id(),
        item_id: item.id,
        label_id: item.label_id,
        file_name: `${draft.rareWord()}.txt`,
        media_type: 'text/plain',
        sha256: random.bytes(32),
        content: random.bytes(random.whole(1, 40)),
        created_by: item.created_by,
        created_at: draft.moment(),
      });
    }
  }
}
