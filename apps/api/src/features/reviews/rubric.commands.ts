import { sql } from 'kysely';
import type { BodyOf, publishRubric, RubricDesk } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { readRubricDesk } from './rubric.queries';

/** Publishes the next version of the cell's rubric; refused with all versions when somebody published one since. */
export async function publish(trx: Trx, me: Me, basedOn: number, body: BodyOf<typeof publishRubric>): Promise<RubricDesk> {
  mustBeAllowed(me, 'review_product');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rubric ${me.cellId}`}, 0))`.execute(trx);
  const before = await readRubricDesk(trx, me);
  const newest = before.versions[0]!.number;
  if (newest !== basedOn) throw new Problem('version_conflict', { current: before, currentVersion: newest });
  const number = newest + 1;
  await trx
    .insertInto('rubricVersion')
    .values({
      cellId: me.cellId,
      number,
      name: JSON.stringify(body.name),
      criteria: JSON.stringify(body.criteria),
      publishedBy: me.personId,
      publishedAt: new Date(),
    })
    .execute();
  const after = await readRubricDesk(trx, me);
  await audit(trx, { deed: 'publish_rubric', subjectKind: 'cell', detail: { number } });
  return after;
}

/** Asks authors of the cell to appraise themselves before they submit, or no longer. */
export async function setSelf(trx: Trx, me: Me, isAsked: boolean): Promise<RubricDesk> {
  mustBeAllowed(me, 'review_product');
  const set = { asksSelf: isAsked, changedBy: me.personId, changedAt: new Date() };
  await trx
    .insertInto('reviewSetting')
    .values({ cellId: me.cellId, ...set })
    .onConflict((conflict) => conflict.column('cellId').doUpdateSet(set))
    .execute();
  const after = await readRubricDesk(trx, me);
  await audit(trx, { deed: isAsked ? 'ask_self_appraisal' : 'not_ask_self_appraisal', subjectKind: 'cell' });
  return after;
}
