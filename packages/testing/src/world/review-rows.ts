import type { Id, InCell, Labelled, Time } from './row';

/** Rows of rubrics, appraisals and what mentors keep. */
export interface ReviewTables {
  rubric_version: InCell & {
    number: number;
    name: Record<string, string>;
    criteria: Record<string, unknown>[];
    published_by: Id;
    published_at: Time;
  };
  appraisal: Labelled & {
    id: Id;
    product_id: Id;
    version_number: number;
    sort: string;
    rubric_number: number;
    scores: Record<string, { score: number | null; words: string }>;
    words: string;
    is_ready: boolean;
    written_by: Id;
    written_at: Time;
    row_version: number;
  };
  review_setting: InCell & { asks_self: boolean; changed_by: Id; changed_at: Time };
  self_appraisal_ask: InCell & { product_id: Id; is_asked: boolean; changed_by: Id; changed_at: Time };
  review_phrase: InCell & { id: Id; person_id: Id; criterion: string | null; words: string; created_at: Time };
}
