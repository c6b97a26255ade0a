import { sql } from 'kysely';
import type { Trx } from './as-actor';

/** What was done to what, for the trail. Detail never holds the text of an item. */
export interface Deed {
  deed: string;
  subjectKind: string;
  subjectId?: string;
  labelId?: number;
  detail?: Record<string, unknown>;
}

/** Appends to the audit trail as the current actor. Call it last: it holds the cell's chain until commit. */
export async function audit(trx: Trx, { deed, subjectKind, subjectId, labelId, detail }: Deed): Promise<void> {
  await sql`select door.append_audit(${deed}, ${subjectKind}, ${subjectId ?? null}, ${labelId ?? null}, ${JSON.stringify(detail ?? {})}::jsonb)`.execute(
    trx,
  );
}
