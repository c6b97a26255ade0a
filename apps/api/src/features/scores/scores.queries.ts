import { WorkScoresShape, type ReleasedScores, type RunScores, type ScoredWork, type SyndicateScores } from '@workbench/contract';
import { agenciesOf, measuresOf, workScores, type Groundwork, type PersonId, type Scope } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { getGround } from '../../records/cell-work/ground';
import { inEachSyndicate } from '../../records/cell-work/in-syndicates';

function scoredRows(ground: Groundwork, names: ReadonlyMap<string, string>, syndicate: string): ScoredWork[] {
  const { work } = ground;
  const scoresOf = (scope: Scope) => workScores([measuresOf(ground, scope)], work.yardstick);
  return [
    { kind: 'syndicate', id: '', name: syndicate, agency: null, scores: scoresOf({}) },
    ...agenciesOf(work).map((agency): ScoredWork => ({ kind: 'agency', id: agency, name: agency, agency, scores: scoresOf({ agency }) })),
    ...work.seats.map(({ personId, agency }): ScoredWork => {
      const name = names.get(personId) ?? '';
      return { kind: 'person', id: personId, name, agency, scores: scoresOf({ personId, agency }) };
    }),
  ];
}

async function findReleasedAt(trx: Trx, me: Me): Promise<string | null> {
  const row = await trx.selectFrom('scoreRelease').select('releasedAt').where('cellId', '=', me.cellId).executeTakeFirst();
  return row?.releasedAt.toISOString() ?? null;
}

/** Scores of the syndicate, its agencies and players up to where its clock stands, and the ground that they were worked out on. */
export async function getScores(trx: Trx, me: Me): Promise<{ scores: SyndicateScores; ground: Groundwork }> {
  const { time, work, ground } = await getGround(trx, me);
  const rows = scoredRows(ground, work.names, time.syndicate);
  const until = new Date(time.until).toISOString();
  return { scores: { cellId: me.cellId, name: time.syndicate, until, rows, releasedAt: await findReleasedAt(trx, me) }, ground };
}

/** Scores of a run: of its syndicates counted together, and of each. Each reading is in the trail of each syndicate. */
export async function getRunScores(trx: Trx, personId: PersonId, runId: string): Promise<RunScores> {
  const { name, done } = await inEachSyndicate(trx, personId, runId, async (me) => {
    const read = await getScores(trx, me);
    await audit(trx, { deed: 'read_work_scores', subjectKind: 'cell', subjectId: me.cellId });
    return read;
  });
  const parts = done.map(({ ground }) => measuresOf(ground));
  return { runId, name, together: workScores(parts, done[0]!.ground.work.yardstick), syndicates: done.map(({ scores }) => scores) };
}

/** Scores as they were handed out: the syndicate's, and one's own. */
export async function getReleasedScores(trx: Trx, me: Me): Promise<ReleasedScores> {
  const released = await trx.selectFrom('scoreRelease').select(['scores', 'releasedAt']).where('cellId', '=', me.cellId).executeTakeFirst();
  const own = await trx
    .selectFrom('personScore')
    .select('scores')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .executeTakeFirst();
  return {
    releasedAt: released?.releasedAt.toISOString() ?? null,
    syndicate: released ? WorkScoresShape.parse(released.scores) : null,
    own: own ? WorkScoresShape.parse(own.scores) : null,
  };
}
