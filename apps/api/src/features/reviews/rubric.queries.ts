import type { RubricDesk } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findRubrics } from '../../records/rubrics';
import { cellAsksSelf } from '../../records/self-appraisals';

/** The rubric with all its versions, and what the member may do about it. */
export async function readRubricDesk(trx: Trx, me: Me): Promise<RubricDesk> {
  return {
    versions: await findRubrics(trx, me),
    asksSelf: (await cellAsksSelf(trx, me)) ?? false,
    may: { publish: mayDo(me.role, 'review_product') },
  };
}
