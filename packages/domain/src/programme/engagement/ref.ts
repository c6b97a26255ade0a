import { z } from 'zod';

const pattern =
  /^(?:record:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:course|practice):[a-z0-9]+(?:-[a-z0-9]+)*|(?:competency|objective):[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** What can be linked: a record of the engagement, or a piece of the shipped programme (`competency:c05-sharing/mark-low`). */
export const Ref = z.string().max(140).regex(pattern, 'is no reference');
export type Ref = z.infer<typeof Ref>;

/** Pieces of the shipped programme that can be linked. */
export type ShippedSort = 'course' | 'competency' | 'objective' | 'practice';

/** Reference to a record. */
export function recordRef(id: string): Ref {
  return `record:${id}`;
}

/** Id of the record that a reference names; null for a piece of the shipped programme. */
export function recordIdOf(ref: Ref): string | null {
  return ref.startsWith('record:') ? ref.slice('record:'.length) : null;
}

/** Sort and key of a shipped piece; null for a record. */
export function shippedOf(ref: Ref): { sort: ShippedSort; key: string } | null {
  const [sort, name] = ref.split(':') as [string, string];
  return sort === 'record' ? null : { sort: sort as ShippedSort, key: name };
}
