import type { LinkPair } from '@workbench/contract';
import { leadsTo, sortOf, wouldCircle } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { findLinks, findRecords, type Engaged } from './engagements.queries';

function mustBeStaff({ duty }: Engaged): void {
  if (duty !== 'staff') throw new Problem('not_allowed');
}

/** Draws an arrow where one may lead to the other; one that is there already stays. */
export async function putLink(trx: Trx, engaged: Engaged, link: LinkPair): Promise<void> {
  mustBeStaff(engaged);
  const records = await findRecords(trx, engaged);
  const kindOf = (id: string) => records.find((record) => record.id === id && !record.isRemoved)?.content.kind;
  const [from, to] = [sortOf(link.from, kindOf), sortOf(link.to, kindOf)];
  if (from === undefined || to === undefined) throw new Problem('not_found');
  if (!leadsTo[from].includes(to)) throw new Problem('link_refused');
  if (from === to) {
    // Two who draw at once could close a circle that neither sees.
    await trx
      .selectFrom('engagementRecord')
      .select('id')
      .where('engagementId', '=', engaged.engagementId)
      .orderBy('id')
      .forUpdate()
      .execute();
    if (wouldCircle(await findLinks(trx, engaged), link)) throw new Problem('link_circle');
  }
  await trx
    .insertInto('engagementLink')
    .values({ engagementId: engaged.engagementId, fromRef: link.from, toRef: link.to, createdBy: engaged.personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Draws an arrow and tells of it. */
export async function draw(trx: Trx, engaged: Engaged, link: LinkPair): Promise<LinkPair> {
  await putLink(trx, engaged, link);
  await audit(trx, { deed: 'draw_link', subjectKind: 'engagement', subjectId: engaged.engagementId, detail: { ...link } });
  return link;
}

/** Takes an arrow away. Refused as absent when there is none. */
export async function drop(trx: Trx, engaged: Engaged, link: LinkPair): Promise<LinkPair> {
  mustBeStaff(engaged);
  const { engagementId } = engaged;
  const gone = await trx
    .deleteFrom('engagementLink')
    .where('engagementId', '=', engagementId)
    .where('fromRef', '=', link.from)
    .where('toRef', '=', link.to)
    .returning('fromRef')
    .executeTakeFirst();
  if (!gone) throw new Problem('not_found');
  await audit(trx, { deed: 'drop_link', subjectKind: 'engagement', subjectId: engagementId, detail: { ...link } });
  return link;
}
