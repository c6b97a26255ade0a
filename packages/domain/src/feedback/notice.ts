/** How a release stands to somebody who read it. */
export interface ReadRelease {
  number: number;
  isRecalled: boolean;
  /** Number of the newest version that stands released to the same agency; null when none does. */
  standing: number | null;
  acknowledgedRecall: boolean;
  /** Number of the newer version that the reader took note of; null when of none. */
  acknowledgedNumber: number | null;
}

/** What a reader of a release has to be told. */
export interface Notice {
  kind: 'recalled' | 'superseded';
  /** Number of the version that takes its place; null when a recalled one has none. */
  by: number | null;
}

/**
 * What somebody who read a release has still to take note of: that it was recalled, or that a newer version went to the same
 * agency. A recall that was taken note of is told no more; a version newer than the one that was taken note of is.
 */
export function noticeOf(read: ReadRelease): Notice | undefined {
  const by = read.standing !== null && read.standing > read.number ? read.standing : null;
  if (read.isRecalled) return read.acknowledgedRecall ? undefined : { kind: 'recalled', by };
  if (by === null || by <= (read.acknowledgedNumber ?? 0)) return undefined;
  return { kind: 'superseded', by };
}
