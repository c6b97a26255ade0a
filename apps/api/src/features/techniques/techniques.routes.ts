import {
  addRow,
  changeRow,
  deleteTechnique,
  listTechniques,
  rateCell,
  readTechnique,
  removeRow,
  renameTechnique,
  restoreRow,
  showRatings,
  startTechnique,
} from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { findTechniques, getTechnique } from '../../records/techniques';
import { seenTechnique } from './lock-technique';
import { rate } from './ratings.commands';
import { add, reword, setRemoved } from './rows.commands';
import { drop, rename, show, start } from './techniques.commands';

/** Structured techniques: list, read, start, rows, ratings. */
export const serveTechniques: Feature = (app, { db }) => {
  serve(app, db, listTechniques, async ({ trx, me }) => ({
    rows: await findTechniques(trx, me),
    may: { start: mayDo(me.role, 'make_claim') },
  }));
  serve(app, db, readTechnique, async ({ trx, me, params: { techniqueId } }) => {
    const technique = await getTechnique(trx, me, techniqueId);
    const { labelId } = await seenTechnique(trx, me, techniqueId);
    await audit(trx, { deed: 'read_technique', subjectKind: 'technique', subjectId: techniqueId, labelId });
    return technique;
  });
  serve(app, db, startTechnique, ({ trx, me, body }) => start(trx, me, body));
  serve(app, db, renameTechnique, ({ trx, me, params, basedOn, body }) => rename(trx, me, params.techniqueId, basedOn, body));
  serve(app, db, showRatings, ({ trx, me, params, basedOn }) => show(trx, me, params.techniqueId, basedOn));
  serve(app, db, deleteTechnique, ({ trx, me, params }) => drop(trx, me, params.techniqueId));
  serve(app, db, addRow, ({ trx, me, params, body }) => add(trx, me, params.techniqueId, body));
  serve(app, db, changeRow, ({ trx, me, params, basedOn, body }) =>
    reword(trx, me, params.techniqueId, params.rowId, basedOn, body.content),
  );
  serve(app, db, removeRow, ({ trx, me, params, basedOn }) => setRemoved(trx, me, params.techniqueId, params.rowId, basedOn, true));
  serve(app, db, restoreRow, ({ trx, me, params, basedOn }) => setRemoved(trx, me, params.techniqueId, params.rowId, basedOn, false));
  serve(app, db, rateCell, ({ trx, me, params, basedOn, body }) => rate(trx, me, params.techniqueId, basedOn, body));
};
