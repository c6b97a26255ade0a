/** A moment of the exercise clock to the second, as a field for date and time in UTC holds it. */
export const atSecond = (iso: string) => iso.slice(0, 19);

/** The moment that such a field holds; undefined while it is not whole. */
export function fromSecond(value: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return undefined;
  const at = new Date(`${value}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
