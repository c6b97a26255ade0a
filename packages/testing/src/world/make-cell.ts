import type { AgencyCode, CompartmentCode, Role } from '@workbench/domain';
import type { CellDraft, Draft, Seat } from './draft';

const plan: readonly [Role, string][] = [
  ['trainee', 'CUS'],
  ['trainee', 'POL'],
  ['trainee', 'INT'],
  ['trainee', 'GEN'],
  ['cell_lead', 'INT'],
  ['liaison', 'CUS'],
  ['liaison', 'POL'],
  ['rights_officer', 'POL'],
  ['mentor', 'TRG'],
  ['instructor', 'TRG'],
  ['administrator', 'TRG'],
];

/** How many people work in a cell. */
export const seatsPerCell = plan.length;

/** Makes people that cells then seat; more than one cell needs, so that some work in one cell only. */
export function makePeople(draft: Draft, count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const id = draft.random.id();
    const name = draft.rareWord();
    draft.rows.person.push({
      id,
      email: `${name}@world.example`,
      display_name: `Person ${place} ${name}`,
      password_hash: 'none',
      language: draft.random.pick(['en', 'fr', 'pt', 'ar']),
      is_administrator: false,
      must_change_password: false,
      disabled_at: null,
      created_at: draft.moment(),
    });
    return id;
  });
}

/** Makes a cell with agencies, compartments (one that no member holds) and a member in every role, with random clearance and compartments. */
export function makeCell(draft: Draft, name: string, people: readonly string[], compartments: readonly string[]): CellDraft {
  const { random, rows } = draft;
  const id = random.id();
  const agencies = ['CUS', 'GEN', 'INT', 'POL', 'TRG', ...(random.chance(0.5) ? ['FIU'] : [])];
  const gradingScheme = random.pick(['admiralty', 'europol4x4', 'uk3x5x2'] as const);
  const yardstick = random.pick(['phia', 'icd203'] as const);
  const asOf = random.pick(['2031-04-20T00:00:00.000Z', '2031-04-30T23:59:59.999Z', '2031-05-01T08:00:00.000Z']);
  rows.cell.push({
    id,
    name: `${name} ${draft.rareWord()}`,
    dataset: draft.rareWord(),
    levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
    grading_scheme: gradingScheme,
    yardstick,
    as_of: asOf,
    created_at: draft.moment(),
    loaded_at: '2031-05-01T08:00:00.000Z',
  });
  for (const code of agencies) rows.agency.push({ cell_id: id, code, names: { en: `${code} ${draft.rareWord()}` } });
  for (const code of compartments) rows.compartment.push({ cell_id: id, code, name: `${code} ${draft.rareWord()}` });
  const held = compartments.slice(0, -1);
  const seats = plan.map(([role, agency], place): Seat => {
    const seat = {
      personId: people[place]!,
      role,
      agency: agency as AgencyCode,
      clearance: random.whole(0, 3),
      compartments: random.some(held, 2) as CompartmentCode[],
      asOf,
    };
    rows.member.push({ cell_id: id, person_id: seat.personId, role, agency_code: agency, created_at: draft.moment() });
    rows.member_access.push({ cell_id: id, person_id: seat.personId, clearance: seat.clearance, compartments: seat.compartments });
    return seat;
  });
  return { id, agencies, compartments: [...compartments], seats, gradingScheme, yardstick, markings: new Map() };
}
