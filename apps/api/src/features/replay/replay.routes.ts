import { readReplay, type QueryOf, type ReplayView } from '@workbench/contract';
import { replayAt } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { serve } from '../../platform/serve';
import { findPlayers } from '../../records/cell-work/cell-work';
import { getExerciseTime } from '../../records/cell-work/exercise-time';
import { getHistory } from './history.queries';

const written = (moment: number) => new Date(moment).toISOString();

async function getReplay(trx: Trx, me: Me, { at, agency, personId }: QueryOf<typeof readReplay>): Promise<ReplayView> {
  mustBeAllowed(me, 'score_exercise');
  const time = await getExerciseTime(trx, me);
  const { levels } = await trx.selectFrom('cell').select('levels').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const players = await findPlayers(trx, me);
  const looking = players.filter(
    (player) => (personId === undefined || player.personId === personId) && (agency === undefined || player.agency === agency),
  );
  const moment = Math.min(Math.max(at === undefined ? time.until : Date.parse(at), time.startsAt), time.until);
  return {
    from: written(time.startsAt),
    until: written(time.until),
    at: written(moment),
    levels,
    players: players.map((player) => ({ personId: player.personId, displayName: player.name, agency: player.agency })),
    ...replayAt(await getHistory(trx, me, time), looking, moment),
  };
}

/** What players could see at a moment of the exercise. */
export const serveReplay: Feature = (app, { db }) => {
  serve(app, db, readReplay, async ({ trx, me, query }) => {
    const replay = await getReplay(trx, me, query);
    await audit(trx, { deed: 'read_replay', subjectKind: 'cell', subjectId: me.cellId, detail: { at: replay.at } });
    return replay;
  });
};
