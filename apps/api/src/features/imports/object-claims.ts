import { sql } from 'kysely';
import { isAuthorOrLead, isPersonal, type ClaimStatus, type Purpose } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { tell } from '../../platform/events';
import { insertClaim, insertPurpose } from '../../records/store-claim';
import type { Statement } from './object-statements';

/** The version of an item that claims rest on, and how they are made. */
export interface ClaimsOn {
  itemId: string;
  version: number;
  labelId: number;
  status: ClaimStatus;
  purpose: Purpose | null;
}

/** Claims of one object that were made, stay as they are, and are taken back. */
export interface ClaimTally {
  added: number;
  unchanged: number;
  withdrawn: number;
}

interface Standing {
  id: string;
  importKey: string | null;
  predicate: string;
  subjectId: string;
  objectId: string | null;
  value: string | null;
  createdBy: string;
  retractedAt: Date | null;
  erasureId: string | null;
}

function keyOf(importKey: string | null, predicate: string, subjectId: string, said: string | null): string {
  return JSON.stringify([importKey, predicate, subjectId, said]);
}

/** Claims on an item that came with its object before, those that were taken back or erased included. */
function findStanding(trx: Trx, me: Me, itemId: string): Promise<Standing[]> {
  return trx
    .selectFrom('claim')
    .leftJoin('erasure', (on) => on.onRef('erasure.cellId', '=', 'claim.cellId').onRef('erasure.claimId', '=', 'claim.id'))
    .select(['claim.id', 'importKey', 'predicate', 'subjectId', 'objectId', 'value', 'createdBy', 'retractedAt', 'erasure.id as erasureId'])
    .where('claim.cellId', '=', me.cellId)
    .where('claim.itemId', '=', itemId)
    .where('importKey', 'is not', null)
    .execute();
}

async function withdraw(trx: Trx, me: Me, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('claim')
    .set({
      version: sql`version + 1`,
      retractedAt: sql<Date>`now()`,
      retractedBy: me.personId,
      retractionReason: 'A newer version of the imported object no longer says this.',
    })
    .where('cellId', '=', me.cellId)
    .where('id', 'in', ids)
    .execute();
}

async function add(trx: Trx, me: Me, on: ClaimsOn, statement: Statement): Promise<string> {
  const { importKey, subject, predicate, object, value, span, validFrom, validTo } = statement;
  const place = span ? { spanStart: span.start, spanEnd: span.end } : {};
  const claimId = await insertClaim(
    trx,
    me,
    { labelId: on.labelId, status: on.status, itemId: on.itemId, itemVersion: on.version, ...place },
    {
      subjectId: subject.id,
      predicate,
      ...(object ? { objectId: object.id } : {}),
      ...(value === undefined ? {} : { value }),
      validFrom,
      validTo,
      importKey: importKey.slice(0, 400),
    },
  );
  if (on.purpose && isPersonal(predicate, subject.kind, object?.kind)) {
    await insertPurpose(trx, me, { claimId, labelId: on.labelId, purpose: on.purpose, necessity: undefined });
  }
  return claimId;
}

/**
 * Brings the claims of an object to what its newest version says. What an analyst took back, and what was erased, does not
 * come back; what the newest version no longer says is taken back where the importer may.
 */
export async function syncClaims(trx: Trx, me: Me, on: ClaimsOn, wanted: readonly Statement[], isNew: boolean): Promise<ClaimTally> {
  const standing = isNew ? [] : await findStanding(trx, me, on.itemId);
  const said = new Map(
    standing.map((claim) => [keyOf(claim.importKey, claim.predicate, claim.subjectId, claim.objectId ?? claim.value), claim]),
  );
  const erased = new Set(standing.filter(({ erasureId }) => erasureId).map(({ importKey, predicate }) => `${importKey} ${predicate}`));
  const kept = new Set<string>();
  const tally: ClaimTally = { added: 0, unchanged: 0, withdrawn: 0 };
  let first: string | undefined;
  for (const statement of wanted) {
    const there = said.get(keyOf(statement.importKey, statement.predicate, statement.subject.id, statement.object?.id ?? statement.value!));
    if (there) {
      kept.add(there.id);
      tally.unchanged += 1;
    } else if (!erased.has(`${statement.importKey} ${statement.predicate}`)) {
      const id = await add(trx, me, on, statement);
      first ??= id;
      tally.added += 1;
    }
  }
  const gone = standing
    .filter((claim) => !claim.retractedAt && !kept.has(claim.id) && isAuthorOrLead(me, claim.createdBy))
    .map(({ id }) => id);
  await withdraw(trx, me, gone);
  tally.withdrawn = gone.length;
  const told = first ?? gone[0];
  if (told !== undefined) await tell(trx, me, { kind: 'claim', subjectId: told, labelId: on.labelId });
  return tally;
}
