import type { BodyOf, planRun } from '@workbench/contract';
import type { PackPerson, Role } from '@workbench/domain';
import { playerRoles, type ExerciseScript } from '../../records/exercise-script';
import { newToken, hashOfToken } from '../../platform/session';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';

type PlannedSyndicate = BodyOf<typeof planRun>['syndicates'][number];

/** Somebody of the staff as they are seated in every cell of a run. */
export interface StaffSeat {
  email: string;
  duty: 'controller' | 'observer';
}

/** A seat of a cell as the database founds it, with the token of a link in case the person is new. */
export interface FoundedSeat {
  seat: string;
  id: string;
  email: string;
  name: string;
  language: string;
  role: Role;
  agency: string;
  clearance: number;
  compartments: string[];
  token: string;
  /** SHA-256 of the token, in hexadecimal. */
  link: string;
}

type Place = Pick<PackPerson, 'role' | 'agency' | 'clearance' | 'compartments'>;

function toSeat(seat: string, person: { email: string; name: string; language: string }, place: Place): FoundedSeat {
  const token = newToken();
  const { role, agency, clearance, compartments } = place;
  return { seat, id: newId(), ...person, role, agency, clearance, compartments, token, link: hashOfToken(token).toString('hex') };
}

/** Where the staff sit: as the dataset seats its own instructor or mentor, or else with its instructor, or its first agency. */
function placeOf({ pack }: ExerciseScript, duty: StaffSeat['duty']): Place {
  const role = duty === 'controller' ? 'instructor' : 'mentor';
  const like = pack.people.find((person) => person.role === role) ?? pack.people.find((person) => person.role === 'instructor');
  const { agency, clearance, compartments } = like ?? { agency: pack.agencies[0]!.code, clearance: 0, compartments: [] };
  return { role, agency, clearance, compartments };
}

/** The seats of a syndicate: its players by the dataset, and the staff. A seat that the dataset has not, or one taken twice, is refused. */
export function seatsOf(script: ExerciseScript, { seats }: PlannedSyndicate, staff: readonly StaffSeat[]): FoundedSeat[] {
  const people = new Map(script.pack.people.filter(({ role }) => playerRoles.includes(role)).map((person) => [person.key, person]));
  const isOnce = (values: readonly string[]) => new Set(values).size === values.length;
  const emails = [...seats, ...staff].map(({ email }) => email);
  if (seats.some(({ seat }) => !people.has(seat)) || !isOnce(seats.map(({ seat }) => seat)) || !isOnce(emails))
    throw new Problem('roster_invalid');
  return [
    ...seats.map(({ seat, email, displayName, language }) => toSeat(seat, { email, name: displayName, language }, people.get(seat)!)),
    ...staff.map(({ email, duty }) => toSeat(`staff ${email}`, { email, name: email, language: 'en' }, placeOf(script, duty))),
  ];
}
