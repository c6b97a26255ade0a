import type { Id, InCell, Time } from './row';

/** Rows of people, their sign-ins, cells and what is theirs to see there. */
export interface PeopleTables {
  person: {
    id: Id;
    email: string;
    display_name: string;
    password_hash: string | null;
    language: string;
    is_administrator: boolean;
    must_change_password: boolean;
    disabled_at: Time | null;
    created_at: Time;
  };
  half_session: { token_hash: string; person_id: Id; expires_at: Time };
  second_factor: { person_id: Id; secret: string; confirmed_at: Time | null; last_step: number };
  recovery_code: { person_id: Id; code_hash: string; used_at: Time | null };
  sign_in_lock: { subject: string; wrong: number; last_at: Time; locked_until: Time | null };
  invitation: { token_hash: string; person_id: Id; created_at: Time; expires_at: Time };
  cell: {
    id: Id;
    name: string;
    dataset: string;
    levels: string[];
    grading_scheme: string;
    yardstick: string;
    as_of: Time;
    created_at: Time;
    loaded_at: Time;
  };
  agency: InCell & { code: string; names: Record<string, string> };
  compartment: InCell & { code: string; name: string };
  member: InCell & { person_id: Id; role: string; agency_code: string; created_at: Time };
  member_access: InCell & { person_id: Id; clearance: number; compartments: string[] };
  label: InCell & {
    id: number;
    level: number;
    releasable_to: string[] | null;
    compartments: string[];
    originators: string[];
    originator_control: string[];
    declassify_on: string | null;
  };
}
