import { z } from 'zod';
import { AgencyCode, SavedFilterId, tagLimit, TriageChoice, TriageState } from '@workbench/domain';
import { endpoint } from './endpoint';
import { ItemFilter } from './items.contract';
import { InCell, listOf } from './query';
import { TriageCard } from './triage-card';

/** What stands about one item, and what the reader may do about it. */
export const ItemTriage = TriageCard.extend({
  itemId: z.string(),
  /** How far everybody is with it; the instructor alone gets it. */
  readers: z
    .array(z.object({ personId: z.string(), name: z.string(), state: TriageState, reason: z.string().nullable(), at: z.string() }))
    .nullable(),
  may: z.object({ assign: z.boolean(), tag: z.boolean() }),
});
export type ItemTriage = z.infer<typeof ItemTriage>;

const typedTag = z.string().trim().min(1).max(tagLimit);
const TagChange = z.object({ add: z.array(typedTag).max(20).default([]), remove: z.array(typedTag).max(20).default([]) });

/** One change of many; each is done or refused by itself. */
export const TriageChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), itemId: z.uuid(), choice: TriageChoice, version: z.number().int().min(0) }),
  z.object({ kind: z.literal('assign'), itemId: z.uuid(), personId: z.uuid().nullable(), version: z.number().int().min(0) }),
  z.object({ kind: z.literal('tag'), itemId: z.uuid(), ...TagChange.shape }),
]);
export type TriageChange = z.infer<typeof TriageChange>;

/** What came of one change; `before` and `now` are there when it was done, to show it and to undo it. */
export const TriageResult = z.object({
  itemId: z.string(),
  outcome: z.enum(['done', 'not_found', 'not_allowed', 'version_conflict', 'assignee_unfit']),
  before: TriageCard.nullable(),
  now: TriageCard.nullable(),
});
export type TriageResult = z.infer<typeof TriageResult>;

/** Filters of the item list as they are kept. */
export const KeptFilter = ItemFilter.omit({ limit: true, cursor: true });
export type KeptFilter = z.infer<typeof KeptFilter>;

/** Filters under a name; only those that narrow something. */
export const SavedFilter = z.object({
  id: SavedFilterId,
  name: z.string(),
  filter: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Its owner is told how many items are new in it. */
  alerts: z.boolean(),
  version: z.number().int(),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

const filterName = z.string().trim().min(1).max(60);
const OneItem = InCell.extend({ itemId: z.uuid() });
const OneFilter = InCell.extend({ filterId: z.uuid() });

export const readTriage = endpoint({
  name: 'readTriage',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/triage',
  summary: 'How far the reader is with an item, who works on it, and its tags.',
  caller: 'member',
  params: OneItem,
  answer: ItemTriage,
  errors: ['not_found'],
});

export const openItem = endpoint({
  name: 'openItem',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/opening',
  summary: 'Note that the reader opened an item: unread becomes read, anything else stays.',
  caller: 'member',
  write: 'create',
  params: OneItem,
  answer: ItemTriage,
  errors: ['not_found'],
});

export const setTriage = endpoint({
  name: 'setTriage',
  method: 'PUT',
  path: '/api/cells/:cellId/items/:itemId/triage',
  summary: 'Keep an item in the shoebox, discard it with a reason, or have it read or unread; for oneself alone.',
  caller: 'member',
  write: 'change',
  params: OneItem,
  body: TriageChoice,
  answer: ItemTriage,
  errors: ['not_found', 'version_conflict'],
});

export const assignItem = endpoint({
  name: 'assignItem',
  method: 'PUT',
  path: '/api/cells/:cellId/items/:itemId/assignment',
  summary: 'Give an item to somebody who may read it, or to nobody.',
  caller: 'member',
  write: 'change',
  params: OneItem,
  body: z.object({ personId: z.uuid().nullable() }),
  answer: ItemTriage,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'assignee_unfit'],
});

export const tagItem = endpoint({
  name: 'tagItem',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/tags',
  summary: 'Put tags on an item and take tags off it; what is so already stays so.',
  caller: 'member',
  write: 'create',
  params: OneItem,
  body: TagChange,
  answer: ItemTriage,
  errors: ['not_found', 'not_allowed'],
});

/** Most changes in one request. */
export const changesAtOnce = 200;

export const triageItems = endpoint({
  name: 'triageItems',
  method: 'POST',
  path: '/api/cells/:cellId/triage',
  summary: 'Many changes at once, each done or refused by itself.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ changes: z.array(TriageChange).min(1).max(changesAtOnce) }),
  answer: z.object({ results: z.array(TriageResult) }),
  errors: [],
});

export const listAssignees = endpoint({
  name: 'listAssignees',
  method: 'GET',
  path: '/api/cells/:cellId/assignees',
  summary: 'To whom the reader may give these items: colleagues who may read all of them.',
  caller: 'member',
  params: InCell,
  query: z.object({ itemId: listOf(z.uuid()) }),
  answer: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), agency: AgencyCode })) }),
  errors: ['not_found'],
});

export const listTags = endpoint({
  name: 'listTags',
  method: 'GET',
  path: '/api/cells/:cellId/tags',
  summary: 'Tags of the items that the reader sees, the most used first.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(z.object({ tag: z.string(), count: z.number().int() })) }),
  errors: ['not_found'],
});

export const listSavedFilters = endpoint({
  name: 'listSavedFilters',
  method: 'GET',
  path: '/api/cells/:cellId/saved-filters',
  summary: "One's own saved filters of the item list, by name.",
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(SavedFilter) }),
  errors: ['not_found'],
});

export const saveFilter = endpoint({
  name: 'saveFilter',
  method: 'POST',
  path: '/api/cells/:cellId/saved-filters',
  summary: 'Save filters of the item list under a name.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ name: filterName, filter: KeptFilter }),
  answer: SavedFilter,
  errors: ['not_found', 'name_taken'],
});

export const renameFilter = endpoint({
  name: 'renameFilter',
  method: 'PATCH',
  path: '/api/cells/:cellId/saved-filters/:filterId',
  summary: 'Give a saved filter another name.',
  caller: 'member',
  write: 'change',
  params: OneFilter,
  body: z.object({ name: filterName }),
  answer: SavedFilter,
  errors: ['not_found', 'name_taken', 'version_conflict'],
});

export const setAlert = endpoint({
  name: 'setAlert',
  method: 'PUT',
  path: '/api/cells/:cellId/saved-filters/:filterId/alert',
  summary: 'Have a saved filter alert, or no more; what matches it now counts as looked at.',
  caller: 'member',
  write: 'change',
  params: OneFilter,
  body: z.object({ alerts: z.boolean() }),
  answer: SavedFilter,
  errors: ['not_found', 'version_conflict', 'too_many_alerts'],
});

/** Most saved filters of one person that alert at once; each is searched anew whenever something changes. */
export const alertsMost = 10;

export const lookAtFilter = endpoint({
  name: 'lookAtFilter',
  method: 'POST',
  path: '/api/cells/:cellId/saved-filters/:filterId/look',
  summary: 'Note that its owner looked at a saved filter that alerts: what matches it now is new no more.',
  caller: 'member',
  write: 'create',
  params: OneFilter,
  answer: SavedFilter,
  errors: ['not_found'],
});

export const countNews = endpoint({
  name: 'countNews',
  method: 'GET',
  path: '/api/cells/:cellId/saved-filters/news',
  summary: "How many items are new in each of one's own saved filters that alert, of those that the reader sees.",
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(z.object({ id: SavedFilterId, count: z.number().int() })) }),
  errors: ['not_found'],
});

export const dropFilter = endpoint({
  name: 'dropFilter',
  method: 'DELETE',
  path: '/api/cells/:cellId/saved-filters/:filterId',
  summary: 'Delete a saved filter.',
  caller: 'member',
  write: 'create',
  params: OneFilter,
  answer: z.object({ id: z.string() }),
  errors: ['not_found'],
});
