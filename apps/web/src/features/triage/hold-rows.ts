/**
 * The rows of a list as they stay under a reader's eyes. What the reader did something with stays where it was, though it may no
 * longer match the filters: an item that was just opened does not vanish from the unread ones while it is read.
 */
export function holdRows<R extends { id: string }>(before: readonly R[], now: readonly R[], isHeld: (id: string) => boolean): R[] {
  const fresh = new Set(now.map((row) => row.id));
  const rows = [...now];
  before.forEach((row, place) => {
    if (fresh.has(row.id) || !isHeld(row.id)) return;
    const previous = before.slice(0, place).findLast((one) => rows.some(({ id }) => id === one.id));
    rows.splice(previous ? rows.findIndex(({ id }) => id === previous.id) + 1 : 0, 0, row);
  });
  return rows;
}
