import { sql } from 'kysely';
import type { TechniqueBinding } from '@workbench/contract';
import { Confidence, TechniqueKind } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { markingOf } from '../../platform/labels';

/** Which bindings are looked for; all of the cell when nothing is named. */
export interface Which {
  techniqueId?: string | undefined;
  productId?: string | undefined;
  bindingId?: string | undefined;
}

interface Row {
  id: string;
  techniqueId: string;
  kind: string;
  title: string;
  techniqueLabel: number;
  points: string[];
  productId: string;
  productTitle: string;
  number: number;
  blockId: string;
  lineageId: string;
  text: string;
  blockLabel: number;
  likelihoodTerm: string | null;
  confidence: string | null;
  createdBy: string;
  createdAt: Date;
}

/** A binding with the labels of its two ends. */
export type LabelledBinding = TechniqueBinding & { labelIds: [technique: number, judgement: number] };

/** Bindings that the reader sees, the oldest first, each with its judgement as it stands in the newest version seen. */
export async function findBindings(trx: Trx, me: Me, { techniqueId, productId, bindingId }: Which): Promise<LabelledBinding[]> {
  const { rows } = await sql<Row>`
    select x.id, t.id as technique_id, t.kind, t.title, t.label_id as technique_label,
      (select coalesce(jsonb_agg(r.content ->> 'text' order by r.place, r.id), '[]') from technique_row r
        where r.cell_id = x.cell_id and r.technique_id = x.technique_id and r.removed_at is null) as points,
      x.product_id, v.title as product_title, b.version_number as number, b.id as block_id, x.lineage_id, b.text,
      b.label_id as block_label, j.likelihood_term, j.confidence, p.display_name as created_by, x.created_at
    from technique_binding x
    join technique t on t.cell_id = x.cell_id and t.id = x.technique_id
    join lateral (select * from product_block o where o.cell_id = x.cell_id and o.product_id = x.product_id
      and o.lineage_id = x.lineage_id order by o.version_number desc limit 1) b on true
    join product_version v on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    join person p on p.id = x.created_by
    left join judgement j on j.cell_id = b.cell_id and j.block_id = b.id
    where x.cell_id = ${me.cellId}
      and (${techniqueId ?? null}::uuid is null or x.technique_id = ${techniqueId ?? null})
      and (${productId ?? null}::uuid is null or x.product_id = ${productId ?? null})
      and (${bindingId ?? null}::uuid is null or x.id = ${bindingId ?? null})
    order by x.created_at, x.id`.execute(trx);
  const labels = new Set(rows.flatMap((row) => [row.techniqueLabel, row.blockLabel]));
  const markings = new Map<number, TechniqueBinding['technique']['marking']>();
  for (const label of labels) markings.set(label, await markingOf(trx, me, label));
  return rows.map((row) => ({
    id: row.id,
    technique: {
      id: row.techniqueId,
      kind: TechniqueKind.parse(row.kind),
      title: row.title,
      marking: markings.get(row.techniqueLabel)!,
      points: row.points,
    },
    judgement: {
      productId: row.productId,
      productTitle: row.productTitle,
      number: row.number,
      blockId: row.blockId,
      lineageId: row.lineageId,
      text: row.text,
      likelihoodTerm: row.likelihoodTerm,
      confidence: row.confidence === null ? null : Confidence.parse(row.confidence),
      marking: markings.get(row.blockLabel)!,
    },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    labelIds: [row.techniqueLabel, row.blockLabel],
  }));
}

/** A binding as it is told. */
export function toBinding(labelled: LabelledBinding): TechniqueBinding {
  const { labelIds: _, ...binding } = labelled;
  return binding;
}
