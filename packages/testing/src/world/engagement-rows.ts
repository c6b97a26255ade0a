import type { Id, Time } from './row';

/** What identifies a row of an engagement. */
interface InEngagement {
  engagement_id: Id;
}

/** Rows of engagements, which stand outside the cells. */
export interface EngagementTables {
  engagement: {
    id: Id;
    name: string;
    beneficiary: string;
    languages: string[];
    starts_on: string;
    ends_on: string;
    created_by: Id;
    created_at: Time;
  };
  engagement_member: InEngagement & { person_id: Id; duty: string; created_at: Time };
  engagement_record: InEngagement & {
    id: Id;
    kind: string;
    content: Record<string, unknown>;
    version: number;
    created_by: Id;
    created_at: Time;
    edited_by: Id;
    edited_at: Time;
    removed_at: Time | null;
  };
  engagement_record_version: InEngagement & {
    record_id: Id;
    version: number;
    content: Record<string, unknown>;
    is_removed: boolean;
    edited_by: Id;
    edited_at: Time;
  };
  engagement_link: InEngagement & { from_ref: string; to_ref: string; created_by: Id; created_at: Time };
}
