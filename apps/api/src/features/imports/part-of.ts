import type { ImportPart } from '@workbench/contract';

/** What a request is to bring in of a list: a part, or all of it. */
export function partOf<T>(list: readonly T[], part: ImportPart | undefined): readonly T[] {
  return part ? list.slice(part.from, part.from + part.count) : list;
}
