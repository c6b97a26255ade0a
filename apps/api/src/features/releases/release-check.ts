import type { ReleaseBlockCard } from '@workbench/contract';
import { AgencyCode, releaseBlocks, type UseApproval } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import type { VersionHead } from '../../records/product-heads';
import { findBlocks } from '../../records/products';

/** Uses in this product that originators have agreed to, whoever on its team asked. */
async function findApprovals(trx: Trx, me: Me, productId: string): Promise<UseApproval[]> {
  const rows = await trx
    .selectFrom('request')
    .select(['itemId', 'forAgency', 'toAgency'])
    .where('cellId', '=', me.cellId)
    .where('kind', 'in', ['release', 'use_approval'])
    .where('state', '=', 'answered')
    .where('productId', '=', productId)
    .where('itemId', 'is not', null)
    .where('forAgency', 'is not', null)
    .execute();
  return rows.map((row) => ({ citedId: row.itemId!, agency: AgencyCode.parse(row.forAgency), by: AgencyCode.parse(row.toAgency) }));
}

async function findFloors(trx: Trx, me: Me, head: VersionHead) {
  const rows = await trx
    .selectFrom('productBlock')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'productBlock.cellId').onRef('label.id', '=', 'productBlock.floorLabelId'))
    .select(['productBlock.id', ...labelColumns])
    .where('productBlock.cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .execute();
  return new Map(rows.map((row) => [row.id, toMarking(row)]));
}

/** What stands in the way of releasing a version to agencies, with titles a person can act on. */
export async function findReleaseBlocks(trx: Trx, me: Me, head: VersionHead, agencies: readonly AgencyCode[]): Promise<ReleaseBlockCard[]> {
  const blocks = (await findBlocks(trx, me, head)).filter((block) => !block.isTearLine);
  const floors = await findFloors(trx, me, head);
  const cited = new Map(blocks.flatMap((block) => block.citations.map((citation) => [citation.id, citation] as const)));
  const approvals = (await findApprovals(trx, me, head.productId)).flatMap((yes) =>
    [...cited.values()].filter((citation) => citation.itemId === yes.citedId).map((citation) => ({ ...yes, citedId: citation.id })),
  );
  const candidate = {
    title: head.titleMarking,
    blocks: blocks.map((block) => ({
      blockId: block.id,
      floor: floors.get(block.id) ?? block.marking,
      citations: block.citations.map((citation) => ({ citedId: citation.id, marking: citation.marking })),
      tearLine: block.tearLine?.marking ?? null,
    })),
  };
  return releaseBlocks(candidate, agencies, approvals).map(({ citedId, blockId, ...rest }) => {
    const citation = citedId ? cited.get(citedId) : undefined;
    const title = citation?.title ?? blocks.find((block) => block.id === blockId)?.text.slice(0, 120) ?? head.title;
    return { ...rest, blockId, citationId: citedId, itemId: citation?.itemId ?? null, title };
  });
}
