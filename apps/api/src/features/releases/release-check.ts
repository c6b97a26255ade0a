import type { ReleaseBlockCard } from '@workbench/contract';
import { AgencyCode, isReleasableTo, releaseBlocks, RequestKind, RequestState, type UseApproval } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import type { VersionHead } from '../../records/product-heads';
import { findBlocks } from '../../records/products';
import { findSanitisedVersions } from '../../records/sanitisations';

/**
 * Uses that originators have agreed to: in this product, whoever on its team asked, or in any, as far as the reader sees the
 * request. What an agency asked for no product in particular is between it and the originator, and counts for those two alone.
 */
async function findApprovals(trx: Trx, me: Me, productId: string): Promise<UseApproval[]> {
  const rows = await trx
    .selectFrom('request')
    .select(['itemId', 'forAgency', 'toAgency'])
    .where('cellId', '=', me.cellId)
    .where('kind', 'in', ['release', 'use_approval'])
    .where('state', '=', 'answered')
    .where((eb) => eb.or([eb('productId', '=', productId), eb('productId', 'is', null)]))
    .where('itemId', 'is not', null)
    .where('forAgency', 'is not', null)
    .execute();
  return rows.map((row) => ({ citedId: row.itemId!, agency: AgencyCode.parse(row.forAgency), by: AgencyCode.parse(row.toAgency) }));
}

type Asked = ReleaseBlockCard['asked'][number] & { itemId: string | null };

/** Requests made for this product, newest first, as far as the reader sees them. */
async function findAsked(trx: Trx, me: Me, productId: string): Promise<Asked[]> {
  const rows = await trx
    .selectFrom('request')
    .select(['id', 'kind', 'toAgency', 'forAgency', 'state', 'itemId'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: RequestKind.parse(row.kind),
    to: AgencyCode.parse(row.toAgency),
    forAgency: row.forAgency === null ? null : AgencyCode.parse(row.forAgency),
    state: RequestState.parse(row.state),
    itemId: row.itemId,
  }));
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
  const blocked = releaseBlocks(candidate, agencies, approvals);
  const itemIds = [...new Set(blocked.flatMap(({ citedId }) => cited.get(citedId ?? '')?.itemId ?? []))];
  const sanitised = await findSanitisedVersions(trx, me, itemIds);
  const asked = await findAsked(trx, me, head.productId);
  return blocked.map(({ citedId, blockId, ...rest }) => {
    const citation = citedId ? cited.get(citedId) : undefined;
    const itemId = citation?.itemId ?? null;
    const title = citation?.title ?? blocks.find((block) => block.id === blockId)?.text.slice(0, 120) ?? head.title;
    const swaps = itemId === null ? [] : (sanitised.get(itemId) ?? []).filter((one) => isReleasableTo(one.marking, rest.agency));
    const about = asked.filter((one) => itemId !== null && one.itemId === itemId && (one.forAgency ?? rest.agency) === rest.agency);
    return {
      ...rest,
      blockId,
      citationId: citedId,
      itemId,
      title,
      swaps,
      asked: about.map(({ itemId: _itemId, ...request }) => request),
      // A chart or technique has no originator to ask and no sanitised version; what it rests on has.
      waysOut: rest.waysOut.filter((way) =>
        citation?.exhibit || citation?.technique ? way === 'drop' || way === 'leave_out' : way !== 'swap' || swaps.length > 0,
      ),
    };
  });
}
