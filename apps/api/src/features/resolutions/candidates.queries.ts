import { sql } from 'kysely';
import type { AnswerOf, CandidateReason, listCandidates, QueryOf } from '@workbench/contract';
import { candidates, candidateThreshold, describeEntities, EntityKind, isComparable, type Claim, type Reason } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { findStandingResolutions } from '../../records/resolution-cards';

/** More entities than this are not compared at once: it would keep everybody else waiting. */
const most = 5000;

const comparable = EntityKind.options.filter((kind) => isComparable({ kind }));

interface Known {
  id: string;
  kind: EntityKind;
}

async function findCompared(trx: Trx, me: Me, kinds: readonly EntityKind[]): Promise<Known[]> {
  const rows = await trx
    .selectFrom('entity')
    .select(['id', 'kind'])
    .where('cellId', '=', me.cellId)
    .where('kind', 'in', [...kinds])
    .orderBy('id')
    .limit(most + 1)
    .execute();
  if (rows.length > most) throw new Problem('too_many_to_compare');
  return rows.map(({ id, kind }) => ({ id, kind: EntityKind.parse(kind) }));
}

type Said = Pick<Claim, 'subjectId' | 'predicate' | 'object' | 'status' | 'retracted'>;

/** What standing visible claims say of some entities, with the names and numbers of what they are linked to. */
async function findSaid(trx: Trx, me: Me, entities: readonly Known[]): Promise<{ said: Said[]; linked: Known[] }> {
  const ids = entities.map(({ id }) => id);
  const { rows } = await sql<{
    subjectId: string;
    predicate: string;
    objectId: string | null;
    value: string | null;
    status: Claim['status'];
  }>`
    with about as materialized (
      select c.id, c.subject_id, c.predicate, c.object_id, c.value, c.status from claim c
      where c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied'
        and (c.subject_id = any (${ids}::uuid[]) or c.object_id = any (${ids}::uuid[]))
    ), linked as (
      select subject_id as id from about union select object_id from about where object_id is not null
    )
    select subject_id, predicate, object_id, value, status from about
    union all
    select c.subject_id, c.predicate, c.object_id, c.value, c.status from claim c
    where c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied' and c.predicate in ('name', 'alias', 'identifier')
      and c.subject_id in (select id from linked) and not exists (select from about a where a.id = c.id)
    order by 1, 2, 3, 4, 5`.execute(trx);
  const own = new Set(ids);
  const others = [...new Set(rows.flatMap(({ subjectId, objectId }) => [subjectId, objectId ?? subjectId]))].filter((id) => !own.has(id));
  const linked =
    others.length === 0
      ? []
      : await trx
          .selectFrom('entity')
          .select(['id', 'kind'])
          .where('cellId', '=', me.cellId)
          .where('id', 'in', others)
          .orderBy('id')
          .execute();
  return {
    said: rows.map(({ subjectId, predicate, objectId, value, status }) => ({
      subjectId: subjectId as Claim['subjectId'],
      predicate,
      object: (objectId === null ? { value: value ?? '' } : { entityId: objectId }) as Claim['object'],
      status,
    })),
    linked: linked.map(({ id, kind }) => ({ id, kind: EntityKind.parse(kind) })),
  };
}

/** Pairs of entities that may be one, from what the reader sees: nothing else has a say in which they are or how they are scored. */
export async function findCandidates(
  trx: Trx,
  me: Me,
  { about, kind, limit }: QueryOf<typeof listCandidates>,
): Promise<AnswerOf<typeof listCandidates>> {
  const subject = about === undefined ? undefined : (await findNames(trx, me, [about])).get(about);
  if (about !== undefined && !subject) throw new Problem('not_found');
  const asked = [subject?.kind, kind].filter((one) => one !== undefined);
  const kinds = comparable.filter((one) => asked.every((wanted) => wanted === one));
  const compared = kinds.length === 0 ? [] : await findCompared(trx, me, kinds);
  const { said, linked } = compared.length === 0 ? { said: [], linked: [] } : await findSaid(trx, me, compared);
  const own = new Set(compared.map(({ id }) => id));
  const described = describeEntities([...compared, ...linked], said).filter(({ id }) => own.has(id));
  const found = candidates(described, { ...(about === undefined ? {} : { about }), resolutions: await findStandingResolutions(trx, me) });
  const shown = found.slice(0, limit);
  const neighbours = shown.flatMap((pair) =>
    pair.for.flatMap(({ code, values }) => (code === 'neighbours_same' ? String(values['value']) : [])),
  );
  const names = await findNames(trx, me, [...shown.flatMap(({ leftId, rightId }) => [leftId, rightId]), ...neighbours]);
  const worded = ({ code, weight, values }: Reason): CandidateReason => ({
    code,
    weight: Math.round(weight * 10) / 10,
    values: code === 'neighbours_same' ? { ...values, value: names.get(String(values['value']))?.name ?? '' } : { ...values },
  });
  const byWeight = (reasons: readonly Reason[]) => reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(worded);
  return {
    rows: shown.flatMap((pair) => {
      const [left, right] = [names.get(pair.leftId), names.get(pair.rightId)];
      return left && right ? { left, right, score: pair.score, for: byWeight(pair.for), against: byWeight(pair.against) } : [];
    }),
    total: found.length,
    threshold: candidateThreshold,
    compared: compared.length,
  };
}
