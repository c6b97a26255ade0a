import type { Named } from './document';

/** What is said under names, without the names of which nothing is said. */
export function present(parts: readonly [name: string, value: string | null][]): Named[] {
  return parts.flatMap(([name, value]) => (value === null || value === '' ? [] : { name, value }));
}
