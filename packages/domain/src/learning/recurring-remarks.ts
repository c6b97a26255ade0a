/** What a mentor said of a version, as far as grouping needs it; the criterion is null where the mentor named none. */
export interface RemarkOnVersion {
  criterion: string | null;
  productId: string;
  number: number;
  at: string;
}

/** What mentors said on one criterion. */
export interface RemarkGroup<T> {
  criterion: string | null;
  /** Newest first. */
  remarks: T[];
  /** Versions of products that it was said of. */
  versions: number;
  /** It was said of two versions or more. */
  isRecurring: boolean;
}

/** What mentors said, by criterion: what was said of most versions first, and what has no criterion last. */
export function remarkGroups<T extends RemarkOnVersion>(remarks: readonly T[]): RemarkGroup<T>[] {
  const criteria = [...new Set(remarks.map(({ criterion }) => criterion))];
  const groups = criteria.map((criterion) => {
    const own = remarks.filter((one) => one.criterion === criterion).toSorted((one, other) => other.at.localeCompare(one.at));
    const versions = new Set(own.map(({ productId, number }) => `${productId} ${number}`)).size;
    return { criterion, remarks: own, versions, isRecurring: criterion !== null && versions > 1 };
  });
  return groups.toSorted(
    (one, other) =>
      Number(one.criterion === null) - Number(other.criterion === null) ||
      other.versions - one.versions ||
      (one.criterion ?? '').localeCompare(other.criterion ?? ''),
  );
}
