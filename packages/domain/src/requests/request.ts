import { z } from 'zod';

/** What one agency asks of another. */
export const RequestKind = z.enum(['release', 'use_approval', 'sanitisation', 'rfi']);
export type RequestKind = z.infer<typeof RequestKind>;

/** How soon an answer is needed. */
export const Priority = z.enum(['routine', 'priority', 'urgent', 'flash']);
export type Priority = z.infer<typeof Priority>;

/** Kinds that are about one item, which the asker must see to name it. */
export function isAboutItem(kind: RequestKind): boolean {
  return kind !== 'rfi';
}

/** Kinds that ask for a further agency to have what the item says. */
export function isForAgency(kind: RequestKind): boolean {
  return kind === 'release' || kind === 'use_approval';
}

/** Longest subject line, in characters. */
export const subjectLimit = 200;
