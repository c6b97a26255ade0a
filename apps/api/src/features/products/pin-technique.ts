import type { PinnedTechnique, TechniqueRow } from '@workbench/contract';
import { sql } from 'kysely';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import type { PinnedContent } from '../../records/technique-exhibits';
import { getTechnique } from '../../records/techniques';

function toPinned({ id, content, grounds }: TechniqueRow): PinnedContent['rows'][number] {
  const isClaim = content.kind === 'evidence' && content.sort === 'claim';
  const { credibility, isNotJudged, root } = grounds ?? {};
  return {
    id,
    content,
    // Of a claim the item behind it is found anew.
    itemId: isClaim ? null : (grounds?.itemId ?? null),
    claimId: isClaim ? (grounds?.claimId ?? null) : null,
    weighed: credibility === undefined ? null : { credibility, isNotJudged: isNotJudged ?? false, rootId: root?.id ?? null },
  };
}

/**
 * Copies a technique as it stands to a citation, under the label that it has: rows that were not taken out, the group's ratings, the
 * weights as the writer's agency sees them. Refused before all ratings are shown. The ids of what it refers to are given back.
 */
export async function pinTechnique(trx: Trx, me: Me, citationId: string, { techniqueId }: PinnedTechnique) {
  const technique = await getTechnique(trx, me, techniqueId);
  if (technique.phase !== 'together') throw new Problem('not_in_this_state');
  const rows = technique.rows.filter((row) => !row.isRemoved).map(toPinned);
  const standing = new Set(rows.map((row) => row.id));
  const ratings = technique.ratings.flatMap(({ hypothesisId, evidenceId, by, value }) =>
    by === null && value !== null && standing.has(hypothesisId) && standing.has(evidenceId) ? [{ hypothesisId, evidenceId, value }] : [],
  );
  const content: PinnedContent = { rows, ratings };
  const itemIds = [...new Set(rows.flatMap((row) => row.itemId ?? []))];
  const claimIds = [...new Set(rows.flatMap((row) => row.claimId ?? []))];
  await sql`
    insert into technique_exhibit (cell_id, citation_id, label_id, kind, title, question, agency_code, content, item_ids, claim_ids)
    select t.cell_id, ${citationId}, t.label_id, t.kind, t.title, t.question, t.agency_code, ${JSON.stringify(content)}::jsonb,
      ${itemIds}::uuid[], ${claimIds}::uuid[]
    from technique t where t.cell_id = ${me.cellId} and t.id = ${techniqueId}`.execute(trx);
  return { itemIds, claimIds };
}
