import type { Id, InCell, Time } from './row';

/** Rows of scores against the sealed key, of the after-action report, and of what players say. */
export interface ScoreTables {
  key_opening: InCell & { person_id: Id; reason: string; opened_at: Time };
  answered_question: InCell & { lineage_id: Id; question_key: string; says_not: boolean; set_by: Id; set_at: Time };
  score_release: InCell & { scores: Record<string, unknown>; released_by: Id; released_at: Time };
  person_score: InCell & { person_id: Id; scores: Record<string, unknown> };
  report_entry: InCell & {
    id: Id;
    kind: string;
    objective_key: string | null;
    words: string;
    action: string | null;
    owner: string | null;
    due_on: string | null;
    row_version: number;
    created_by: Id;
    created_at: Time;
    changed_by: Id;
    changed_at: Time;
  };
  hot_wash: InCell & { objectives: Record<string, unknown>[]; opened_by: Id; opened_at: Time; closed_at: Time | null };
  hot_wash_answer: InCell & {
    id: Id;
    person_id: Id | null;
    went_well: string;
    to_improve: string;
    would_change: string;
    agreement: Record<string, number>;
    given_at: Time | null;
  };
}
