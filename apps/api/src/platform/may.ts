import { mayDo, type Deed } from '@workbench/domain';
import type { Me } from './as-actor';
import { Problem } from './problems';

/** Refuses with `not_allowed` unless the member's role allows the deed. */
export function mustBeAllowed(me: Me, deed: Deed): void {
  if (!mayDo(me.role, deed)) throw new Problem('not_allowed');
}
