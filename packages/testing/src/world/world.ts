import { canonical, type AgencyCode, type CompartmentCode, type Marking, type Reader, type Role } from '@workbench/domain';
import { randomFrom } from '../random';
import { startDraft } from './draft';
import { makeAccounts } from './make-accounts';
import { makeCell, makePeople, seatsPerCell } from './make-cell';
import { makeCharts, restrictCharts } from './make-charts';
import { makeClaims, makeResolutions } from './make-claims';
import { makeEngagements } from './make-engagements';
import { makePackDrafts } from './make-packs';
import { makeItems } from './make-items';
import { makeProducts } from './make-products';
import { makeReceivers } from './make-receivers';
import { makeRequests } from './make-requests';
import { makeRequirements } from './make-requirements';
import { makeReviewDesk } from './make-reviews';
import { makeRights } from './make-rights';
import { makeForeignRun, makeRun } from './make-runs';
import { makeScores } from './make-scores';
import { makeSanitisations } from './make-sanitisations';
import { makeBindings, makeTechniques, restrictTechniques } from './make-techniques';
import { makeOwnThings, makeTraces } from './make-traffic';
import { makeTriage } from './make-triage';
import { noRows, type Rows, type Tables } from './rows';

/** Everything that is stored, as data: two or three cells that share people, codes and compartments. */
export interface World {
  seed: number;
  rows: Rows;
  cellIds: string[];
}

/** How much is in each cell. */
export interface WorldSize {
  items: number;
  entities: number;
  products: number;
}

/** Enough for every rule to have a case on both sides, small enough to be looked at by the hundred. */
export const smallWorld: WorldSize = { items: 24, entities: 14, products: 6 };

/** A person in a cell: the one for whom everything is computed. A stranger to the cell has no seat. */
export interface WorldReader {
  personId: string;
  cellId: string;
  seat: Reader | null;
}

/** Makes a world; the same seed and size make the same world, to the byte. */
export function aWorld(seed: number, size: WorldSize = smallWorld): World {
  const rows = noRows();
  const random = randomFrom(seed);
  const draft = startDraft(random, rows);
  const people = makePeople(draft, seatsPerCell + 6);
  // The second cell seats the last people of the pool in another order: some work in both, in different roles.
  const names: [string, string[], string[]][] = [
    ['First cell', people.slice(0, seatsPerCell), ['FALCON', 'HARBOUR', 'SEALED']],
    ['Second cell', people.slice(6).toReversed(), ['HARBOUR', 'RAVEN', 'UNHELD']],
  ];
  const cells = names.map(([name, seated, compartments]) => makeCell(draft, name, seated, compartments));
  const [played, other] = cells;
  for (const cell of cells) {
    makeItems(draft, cell, size.items);
    makeSanitisations(draft, cell, size.items / 4);
    makeClaims(draft, cell, size.entities);
    makeResolutions(draft, cell, size.entities);
    makeCharts(draft, cell, size.products);
    makeTechniques(draft, cell, size.products);
    makeProducts(draft, cell, size.products);
    makeRequests(draft, cell, size.products * 2);
    makeRequirements(draft, cell, size.products);
    restrictCharts(draft, cell);
    restrictTechniques(draft, cell);
    makeBindings(draft, cell);
    makeRights(draft, cell);
    makeTriage(draft, cell);
    if (cell === played) makeRun(draft, cell);
    makeTraces(draft, cell);
    makeOwnThings(draft, cell);
    makeReviewDesk(draft, cell);
  }
  if (other) makeForeignRun(draft, other);
  if (played) makeScores(draft, played);
  makeAccounts(draft);
  for (const cell of cells) makeReceivers(draft, cell);
  makeEngagements(draft, 3);
  makePackDrafts(draft);
  return { seed, rows, cellIds: cells.map((cell) => cell.id) };
}

/** The marking that a label row stands for. */
export function markingOfLabel(row: Tables['label']): Marking {
  return canonical({
    level: row.level,
    releasableTo: row.releasable_to ?? 'all',
    compartments: row.compartments,
    originators: row.originators,
    originatorControl: row.originator_control,
    ...(row.declassify_on === null ? {} : { declassifyOn: row.declassify_on }),
  } as Marking);
}

/** A person as a reader of a cell: with the seat that the world gives them there, or as a stranger. */
export function readerIn(world: World, personId: string, cellId: string): WorldReader {
  const isTheirs = (row: { cell_id: string; person_id: string }) => row.cell_id === cellId && row.person_id === personId;
  const member = world.rows.member.find(isTheirs);
  const access = world.rows.member_access.find(isTheirs);
  if (!member || !access) return { personId, cellId, seat: null };
  const seat: Reader = {
    role: member.role as Role,
    agency: member.agency_code as AgencyCode,
    clearance: access.clearance,
    compartments: access.compartments as CompartmentCode[],
    asOf: world.rows.cell.find((row) => row.id === cellId)!.as_of,
  };
  return { personId, cellId, seat };
}

/** Every member of a cell as a reader of it. */
export function readersOf(world: World, cellId: string): WorldReader[] {
  return world.rows.member.filter((member) => member.cell_id === cellId).map((member) => readerIn(world, member.person_id, cellId));
}

/** Everybody in the world who has no seat in a cell, as a reader who asks for it all the same. */
export function strangersTo(world: World, cellId: string): WorldReader[] {
  const members = new Set(world.rows.member.filter((row) => row.cell_id === cellId).map((row) => row.person_id));
  return world.rows.person.filter((person) => !members.has(person.id)).map((person) => ({ personId: person.id, cellId, seat: null }));
}
