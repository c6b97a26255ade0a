import {
  assignItem,
  countNews,
  dropFilter,
  listAssignees,
  listSavedFilters,
  listTags,
  lookAtFilter,
  openItem,
  readTriage,
  renameFilter,
  saveFilter,
  setAlert,
  setTriage,
  tagItem,
  triageItems,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { findNews, look, setAlerting } from './alerts';
import { changeMany } from './bulk.commands';
import { drop, findFilters, rename, save } from './saved-filters';
import { assign, open, set, tag } from './triage.commands';
import { findAssignees, findTags, getTriage } from './triage.queries';

/** The queue: how far each reader is, who works on what, tags, many changes at once, saved filters. */
export const serveTriage: Feature = (app, { db }) => {
  serve(app, db, readTriage, ({ trx, me, params }) => getTriage(trx, me, params.itemId));
  serve(app, db, openItem, ({ trx, me, params }) => open(trx, me, params.itemId));
  serve(app, db, setTriage, ({ trx, me, params, basedOn, body }) => set(trx, me, params.itemId, basedOn, body));
  serve(app, db, assignItem, ({ trx, me, params, basedOn, body }) => assign(trx, me, params.itemId, basedOn, body.personId));
  serve(app, db, tagItem, ({ trx, me, params, body }) => tag(trx, me, params.itemId, body));
  serve(app, db, triageItems, ({ trx, me, body }) => changeMany(trx, me, body.changes));
  serve(app, db, listAssignees, ({ trx, me, query }) => findAssignees(trx, me, query.itemId));
  serve(app, db, listTags, ({ trx, me }) => findTags(trx, me));
  serve(app, db, listSavedFilters, ({ trx, me }) => findFilters(trx, me));
  serve(app, db, saveFilter, ({ trx, me, body }) => save(trx, me, body));
  serve(app, db, renameFilter, ({ trx, me, params, basedOn, body }) => rename(trx, me, params.filterId, basedOn, body.name));
  serve(app, db, setAlert, ({ trx, me, params, basedOn, body }) => setAlerting(trx, me, params.filterId, basedOn, body.alerts));
  serve(app, db, lookAtFilter, ({ trx, me, params }) => look(trx, me, params.filterId));
  serve(app, db, countNews, ({ trx, me }) => findNews(trx, me));
  serve(app, db, dropFilter, ({ trx, me, params }) => drop(trx, me, params.filterId));
};
