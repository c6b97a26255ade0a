import type { RunScript } from '@workbench/contract';
import { conditionWords, inOrder, type PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { getScript } from '../../records/exercise-script';
import { getStaffedRun } from './runs.queries';

/** What the dataset of a run says to its staff. Injects stand in the order of their planned time. */
export async function getRunScript(trx: Trx, personId: PersonId, runId: string): Promise<RunScript> {
  const { row } = await getStaffedRun(trx, personId, runId);
  const { pack } = await getScript(trx, row.dataset.id);
  return {
    injects: inOrder(pack.injects).map((inject) => {
      const { serial, responsible: _, when, own = [], ...said } = inject;
      return { key: serial, ...said, own, when: conditionWords(when) };
    }),
    moves: pack.manifest.moves.map(({ key, name }) => ({ key, name })),
    agencies: pack.agencies.map(({ code, names }) => ({ code, names })),
    personas: pack.personas.map(({ key, name, office }) => ({ key, name, office })),
    objectives: pack.objectives.map(({ key, text }) => ({ key, text })),
    actions: pack.expectedActions.map(({ key, text, agency, within }) => ({ key, text, agency, within })),
  };
}
