import type { ObjectFault } from '@workbench/domain';

/** Thrown where an object cannot be brought in; what was written of it is undone, and the others go on. */
export class ObjectRefusal extends Error {
  constructor(
    readonly fault: ObjectFault,
    readonly values: Record<string, string | number> = {},
  ) {
    super(fault);
  }
}
