import { v7 } from 'uuid';

/** A new time-ordered id (UUID version 7); it tells when, never how many. */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}
