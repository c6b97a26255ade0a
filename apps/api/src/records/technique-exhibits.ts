import type { CitationCard, RowGrounds, TechniqueExhibit } from '@workbench/contract';
import { AchWeight, AgencyCode, Consistency, RowContent, TechniqueKind } from '@workbench/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { findRowGrounds } from './row-grounds';

/** What is kept of a technique in a product: rows with the weights and roots of then, the group's ratings, and no word of an item or claim. */
export const PinnedContent = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      content: RowContent,
      itemId: z.uuid().nullable(),
      claimId: z.uuid().nullable(),
      weighed: z.object({ credibility: AchWeight, isNotJudged: z.boolean(), rootId: z.uuid().nullable() }).nullable(),
    }),
  ),
  ratings: z.array(z.object({ hypothesisId: z.uuid(), evidenceId: z.uuid(), value: Consistency })),
});
export type PinnedContent = z.infer<typeof PinnedContent>;

/** A technique as a block cites it: what a citation says of it, without the citation's own id. */
type CitedTechnique = Pick<CitationCard, 'title' | 'agency' | 'marking' | 'handling'> & { technique: TechniqueExhibit };

/** What a row rested on, told as it is known now, weighed as it was then. */
function asPinned(row: PinnedContent['rows'][number], grounds: ReadonlyMap<string, RowGrounds>): RowGrounds | null {
  const known = grounds.get(row.id);
  if (!known || !row.weighed) return null;
  const { credibility, isNotJudged, rootId } = row.weighed;
  const name = rootId === null ? undefined : grounds.get(rootId)?.root?.name;
  return { ...known, grading: null, credibility, isNotJudged, root: rootId === null ? null : { id: rootId, name: name ?? '' } };
}

async function findHandling(trx: Trx, me: Me, itemIds: readonly string[]): Promise<string | null> {
  if (itemIds.length === 0) return null;
  const rows = await trx
    .selectFrom('item')
    .select('handling')
    .distinct()
    .where('cellId', '=', me.cellId)
    .where('id', 'in', [...itemIds])
    .where('handling', 'is not', null)
    .orderBy('handling')
    .execute();
  return rows.length === 0 ? null : rows.map((row) => row.handling).join(' · ');
}

/** Techniques that citations of visible blocks name, by citation, with the titles that their marking covers. */
export async function findCitedTechniques(trx: Trx, me: Me, citationIds: readonly string[]): Promise<Map<string, CitedTechnique>> {
  if (citationIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('techniqueExhibit')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'techniqueExhibit.cellId').onRef('label.id', '=', 'techniqueExhibit.labelId'))
    .innerJoin('citation', (on) =>
      on.onRef('citation.cellId', '=', 'techniqueExhibit.cellId').onRef('citation.id', '=', 'techniqueExhibit.citationId'),
    )
    .leftJoin('technique', (on) =>
      on.onRef('technique.cellId', '=', 'techniqueExhibit.cellId').onRef('technique.id', '=', 'citation.techniqueId'),
    )
    .select(['citationId', 'techniqueExhibit.kind', 'techniqueExhibit.title', 'techniqueExhibit.question', 'techniqueExhibit.agencyCode'])
    .select(['content', 'techniqueExhibit.labelId', 'citation.createdAt', 'technique.id as techniqueId', ...labelColumns])
    .where('techniqueExhibit.cellId', '=', me.cellId)
    // Said of both, since neither table tells the planner of the other: it would ask who may see every citation of the cell.
    .where(sql<boolean>`citation_id = any (${citationIds}::uuid[]) and citation.id = any (${citationIds}::uuid[])`)
    .execute();
  const cited = new Map<string, CitedTechnique>();
  for (const row of rows) {
    const content = PinnedContent.parse(row.content);
    const grounds = await findRowGrounds(
      trx,
      me,
      content.rows.filter((one) => one.weighed !== null),
      row.labelId,
    );
    const itemIds = [...new Set([...grounds.values()].flatMap((one) => one.itemId ?? []))];
    cited.set(row.citationId, {
      title: row.title,
      agency: AgencyCode.parse(row.agencyCode),
      marking: toMarking(row),
      handling: await findHandling(trx, me, itemIds),
      technique: {
        techniqueId: row.techniqueId,
        kind: TechniqueKind.parse(row.kind),
        question: row.question,
        pinnedAt: row.createdAt.toISOString(),
        rows: content.rows.map((one) => ({ id: one.id, content: one.content, isRemoved: false, grounds: asPinned(one, grounds) })),
        ratings: content.ratings,
      },
    });
  }
  return cited;
}
