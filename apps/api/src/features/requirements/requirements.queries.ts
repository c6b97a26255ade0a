import type { EeiCard, PirCard, RequirementDetail } from '@workbench/contract';
import { AgencyCode, coverageOf, isPastValue, mayDo, movesFrom, Priority, RequirementState } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readClock } from '../../platform/exercise-clock';
import { labelColumns, toMarking } from '../../platform/labels';
import { Problem } from '../../platform/problems';
import { countAnswers, findAnswers, unanswered } from './answers.queries';
import { getHead } from './requirement-heads';
import { findTaskings } from './taskings.queries';

/** The moment at which the cell's exercise clock stands. */
export async function clockOf(trx: Trx): Promise<string> {
  return (await readClock(trx)).toISOString();
}

function requirementRows(trx: Trx, me: Me, pirId: string | undefined) {
  return trx
    .selectFrom('requirement')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'requirement.cellId').onRef('label.id', '=', 'requirement.labelId'))
    .innerJoin('person', 'person.id', 'requirement.createdBy')
    .select(['requirement.id', 'requirement.kind', 'parentId', 'text', 'why', 'decision', 'indicators', 'priority', 'latestAt', 'state'])
    .select(['conclusion', 'agencyCode', 'requirement.createdBy', 'requirement.createdAt', 'rowVersion', 'displayName', ...labelColumns])
    .where('requirement.cellId', '=', me.cellId)
    .$if(pirId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('requirement.id', '=', pirId!), eb('requirement.parentId', '=', pirId!)])),
    )
    .orderBy('requirement.createdAt')
    .orderBy('requirement.id')
    .execute();
}
type Row = Awaited<ReturnType<typeof requirementRows>>[number];

/** What the reader may do with its words and state; the policy on changing requirements says the same. */
function mayWith(me: Me, row: Row) {
  const leads = mayDo(me.role, 'lead_requirements');
  const isOwnProposal = row.state === 'draft' && row.createdBy === me.personId && mayDo(me.role, 'propose_requirement');
  return { change: leads || isOwnProposal, move: leads ? movesFrom(RequirementState.parse(row.state)) : [] };
}

function toHead(row: Row) {
  return {
    id: row.id,
    text: row.text,
    state: RequirementState.parse(row.state),
    conclusion: row.conclusion,
    marking: toMarking(row),
    agency: AgencyCode.parse(row.agencyCode),
    createdBy: row.displayName,
    createdAt: row.createdAt.toISOString(),
    version: row.rowVersion,
  };
}

function toPir(me: Me, row: Row, eeis: EeiCard[], asOf: string): PirCard {
  const head = toHead(row);
  const latestAt = row.latestAt!.toISOString();
  return {
    ...head,
    why: row.why ?? '',
    decision: row.decision ?? '',
    priority: Priority.parse(row.priority),
    latestAt,
    isPastValue: isPastValue({ state: head.state, latestAt }, asOf),
    coverage: coverageOf(eeis.map(({ state, answers: { full, partial } }) => ({ state, full, partial }))),
    eeis,
    may: { ...mayWith(me, row), addEei: mayDo(me.role, 'propose_requirement') && (head.state === 'draft' || head.state === 'open') },
  };
}

/** Questions with their elements as the reader sees them, oldest first; or one of them. */
export async function findPirs(trx: Trx, me: Me, pirId?: string): Promise<PirCard[]> {
  const asOf = await clockOf(trx);
  const rows = await requirementRows(trx, me, pirId);
  const eeiRows = rows.filter((row) => row.kind === 'eei');
  const eeiIds = eeiRows.map((row) => row.id);
  const taskings = await findTaskings(trx, me, asOf, eeiIds);
  const counts = await countAnswers(trx, me, eeiIds);
  const eeis = eeiRows.map((row): EeiCard => {
    const head = toHead(row);
    return {
      ...head,
      pirId: row.parentId!,
      indicators: row.indicators,
      answers: counts.get(row.id) ?? unanswered,
      taskings: taskings.get(row.id) ?? [],
      may: {
        ...mayWith(me, row),
        task: mayDo(me.role, 'lead_requirements') && head.state === 'open',
        link: mayDo(me.role, 'answer_requirement') && (head.state === 'open' || head.state === 'answered'),
      },
    };
  });
  return rows
    .filter((row) => row.kind === 'pir')
    .map((row) =>
      toPir(
        me,
        row,
        eeis.filter((eei) => eei.pirId === row.id),
        asOf,
      ),
    );
}

/** A question with its elements; 404 when there is none for this reader. */
export async function getPir(trx: Trx, me: Me, pirId: string): Promise<PirCard> {
  const [pir] = await findPirs(trx, me, pirId);
  if (!pir) throw new Problem('not_found');
  return pir;
}

/** A question, asked for by itself or by one of its elements, with what answers them. */
export async function getDetail(trx: Trx, me: Me, id: string): Promise<RequirementDetail> {
  const pir = await getPir(trx, me, (await getHead(trx, me, id)).pirId);
  return { pir, answers: await findAnswers(trx, me, { eeiIds: pir.eeis.map((eei) => eei.id) }) };
}
