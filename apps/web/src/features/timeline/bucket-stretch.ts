import { spanOf } from '@workbench/domain';
import type { Stretch } from './time-scale';

const hour = 3_600_000;

/** From when to when a bucket of the timeline counts, by its name: `2031`, `2031-04`, `2031-04-09` or `2031-04-09T06`. */
export function bucketStretch(at: string): Stretch {
  if (at.length > 10) {
    const from = Date.parse(`${at}:00:00Z`);
    return { from, to: from + hour };
  }
  const span = spanOf(at);
  return { from: Date.parse(span?.from ?? at), to: Date.parse(span?.to ?? at) };
}
