import type { Id, InCell, Labelled, Time } from './row';

/** Rows of datasets, of runs of them, and of what becomes of a run in the cells of its syndicates. */
export interface RunTables {
  dataset: {
    id: Id;
    pack_id: string;
    version: string;
    name: Record<string, string>;
    summary: Record<string, string>;
    languages: string[];
    starts_at: Time;
    ends_at: Time;
    suggested_rate: number;
    real_minutes: number;
    checksum: string;
    imported_by: Id;
    imported_at: Time;
  };
  dataset_file: { dataset_id: Id; path: string; content: string };
  run: {
    id: Id;
    dataset_id: Id;
    name: string;
    state: string;
    row_version: number;
    started_by: Id;
    created_at: Time;
    started_at: Time | null;
    ended_at: Time | null;
  };
  run_fork: { run_id: Id; from_run: Id; from_cell: Id; at_scenario: Time };
  run_staff: { run_id: Id; person_id: Id; duty: string };
  syndicate: InCell & { run_id: Id; name: string; place: number };
  clock_segment: InCell & { position: number; real_start: Time; scenario_start: Time; carried: number; rate: number; set_by: Id };
  inject_step: InCell & {
    id: Id;
    inject_key: string;
    step: string;
    at_scenario: Time;
    at_real: Time;
    done_by: Id | null;
    reason: string | null;
  };
  delivered_item: InCell & {
    item_key: string;
    item_id: Id;
    inject_key: string | null;
    at_scenario: Time;
    at_real: Time;
    is_carried: boolean;
  };
  action_done: InCell & { action_key: string; at_scenario: Time; at_real: Time; seen_by: Id };
  exercise_message: Labelled & {
    id: Id;
    persona: Record<string, unknown>;
    to_agencies: string[];
    to_person: Id | null;
    method: string;
    subject: string;
    text: string;
    language: string;
    inject_key: string | null;
    at_scenario: Time;
    at_real: Time;
    sent_by: Id | null;
    withdrawn_at_scenario: Time | null;
    withdrawn_at_real: Time | null;
    notice: string | null;
  };
  message_reading: Labelled & { message_id: Id; person_id: Id; at_scenario: Time; at_real: Time; notice_at_real: Time | null };
  observer_note: InCell & { id: Id; objective_key: string | null; text: string; at_scenario: Time; at_real: Time; noted_by: Id };
}
