import type { Id, Time } from './row';

/** What identifies a row of the draft of a pack. */
interface InPackDraft {
  pack_draft_id: Id;
}

/** Rows of drafts of exercise packs, which stand outside the cells. */
export interface PackTables {
  pack_draft: {
    id: Id;
    state: string;
    version: number;
    created_by: Id;
    created_at: Time;
    submitted_by: Id | null;
    approved_by: Id | null;
    alone_reason: string | null;
    state_by: Id;
    state_at: Time;
    state_reason: string | null;
    dataset_id: Id | null;
  };
  pack_author: InPackDraft & { person_id: Id; created_at: Time };
  pack_record: InPackDraft & {
    id: Id;
    part: string;
    key: string;
    place: number;
    content: Record<string, unknown>;
    version: number;
    edited_by: Id;
    edited_at: Time;
    removed_at: Time | null;
  };
}
