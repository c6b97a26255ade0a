import { sql } from 'kysely';
import type { Product, ProductFileFormat } from '@workbench/contract';
import type { Me, Trx } from '../platform/as-actor';
import { serialOf } from './serial';

/** The release of a version that stands for the reader's own agency; undefined when there is none. */
export function findStandingRelease(trx: Trx, me: Me, productId: string, number: number) {
  return trx
    .selectFrom('release')
    .select(['id', 'labelId'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', number)
    .where('agencyCode', '=', me.agency)
    .where('recalledAt', 'is', null)
    .executeTakeFirst();
}

/** Notes that a receiver opened a rendition or took it away, for the team to know and for the receiver to be told of a recall. */
export async function noteReading(trx: Trx, me: Me, product: Product, format?: ProductFileFormat): Promise<void> {
  if (product.isTeam) return;
  const release = await findStandingRelease(trx, me, product.id, product.number);
  if (!release) return;
  const formats = format ? [format] : [];
  await trx
    .insertInto('renditionReading')
    .values({
      cellId: me.cellId,
      releaseId: release.id,
      personId: me.personId,
      productId: product.id,
      labelId: release.labelId,
      agencyCode: me.agency,
      serial: serialOf(product),
      formats,
    })
    .onConflict((conflict) =>
      conflict.columns(['cellId', 'releaseId', 'personId']).doUpdateSet({
        lastAt: sql<Date>`now()`,
        formats: sql<string[]>`array(select distinct one from unnest(rendition_reading.formats || ${formats}::text[]) one order by one)`,
      }),
    )
    .execute();
}
