import { sql } from 'kysely';
import type { AnswerOf, listAccess } from '@workbench/contract';
import { Purpose } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { findIdentities } from '../../records/identities';
import { subjectTitle, toDeed, within, type StoredDeed } from './trail.queries';

/** Rows that are shown at most. */
const limit = 500;

interface Stored extends StoredDeed {
  purposes: string[];
}

/** Who read what about an entity, and of all identities that are one with it; within the labels of whoever asks. */
export async function findAccess(
  trx: Trx,
  me: Me,
  entityId: string,
  days: { from?: string | undefined; to?: string | undefined },
): Promise<AnswerOf<typeof listAccess>> {
  const ids = (await findIdentities(trx, me)).identitiesOf(entityId);
  const names = await findNames(trx, me, ids);
  const entity = names.get(entityId);
  if (!entity) throw new Problem('not_found');
  const { rows } = await sql<Stored>`
    with about as materialized (
      select c.id, c.item_id, w.purpose from claim c left join claim_purpose w on w.cell_id = c.cell_id and w.claim_id = c.id
      where c.cell_id = ${me.cellId} and (c.subject_id = any (${ids}::uuid[]) or c.object_id = any (${ids}::uuid[]))
    ), resting as (
      select distinct item_id from about where item_id is not null
    ), cited as (
      -- The trail itself tells which products cite; it is read by label, products are read by team.
      select a.subject_id as product_id from audit a where a.cell_id = ${me.cellId} and a.deed = 'cite'
        and (a.detail ->> 'itemId' in (select item_id::text from resting) or a.detail ->> 'claimId' in (select id::text from about)
          or a.detail -> 'claimIds' ?| array(select id::text from about) or a.detail -> 'itemIds' ?| array(select item_id::text from resting))
      union
      select x.product_id from citation x where x.cell_id = ${me.cellId}
        and (x.item_id in (select item_id from resting) or x.claim_id in (select id from about)
          or exists (select from exhibit_claim s where s.cell_id = x.cell_id and s.citation_id = x.id
            and s.claim_id in (select id from about))
          or exists (select from technique_exhibit s where s.cell_id = x.cell_id and s.citation_id = x.id
            and (s.claim_ids && array(select id from about) or s.item_ids && array(select item_id from resting))))
    )
    select a.id, a.at, a.person_id, p.display_name as name, a.agency_code as agency, a.deed, a.subject_kind, a.subject_id, ${subjectTitle} as subject,
      a.label_id, l.level, l.releasable_to, l.compartments, l.originators, l.originator_control,
      array(select distinct b.purpose from about b where b.purpose is not null and case a.subject_kind
        when 'item' then b.item_id = a.subject_id when 'claim' then b.id = a.subject_id else true end order by 1) as purposes
    from audit a left join person p on p.id = a.person_id left join label l on l.cell_id = a.cell_id and l.id = a.label_id
    where a.cell_id = ${me.cellId} and ${within(days)} and (a.deed like 'read\\_%' or a.deed = 'download_attachment')
      and case a.subject_kind
        when 'entity' then a.subject_id = any (${ids}::uuid[])
        when 'claim' then a.subject_id in (select id from about)
        when 'item' then a.subject_id in (select item_id from resting)
        when 'product' then a.subject_id in (select product_id from cited)
        else false end
    order by a.at desc, a.id desc
    limit ${limit + 1}`.execute(trx);
  return {
    entity: { id: entity.id, name: entity.name },
    rows: rows.slice(0, limit).map((row) => ({
      ...toDeed(row, row.subjectId === null ? undefined : names.get(row.subjectId)?.name),
      purposes: row.purposes.map((purpose) => Purpose.parse(purpose)),
    })),
    isCut: rows.length > limit,
  };
}
