/** Days that data on a person is kept before it is looked at again, where a cell has set nothing: five years (28 CFR 23.20 h). */
export const defaultRetentionDays = 1826;

const dayLength = 86_400_000;

/** What is known about keeping a person's data, on the clock of the exercise. Times are ISO 8601. */
export interface Kept {
  /** When the newest item was reported on which a standing claim about the person rests; null when none does. */
  newestAt: string | null;
  /** Last day of a decision to keep it (`YYYY-MM-DD`); null when nothing was decided. */
  keepUntil: string | null;
}

/** The day (`YYYY-MM-DD`) on which a review is due: the later of the limit and the decision to keep; null when nothing supports the data, so that it is due at once. */
export function reviewDay({ newestAt, keepUntil }: Kept, retentionDays: number): string | null {
  const limit = newestAt === null ? null : new Date(Date.parse(newestAt) + retentionDays * dayLength).toISOString().slice(0, 10);
  if (limit === null) return keepUntil;
  return keepUntil !== null && keepUntil > limit ? keepUntil : limit;
}

/** Whether a review is due at a moment of the exercise. */
export function isReviewDue(kept: Kept, retentionDays: number, now: string): boolean {
  const day = reviewDay(kept, retentionDays);
  return day === null || day <= now.slice(0, 10);
}
