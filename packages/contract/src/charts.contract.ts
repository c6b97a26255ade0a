import { z } from 'zod';
import { AgencyCode, Marking } from '@workbench/domain';
import { endpoint } from './endpoint';
import { GraphLine, GraphNode } from './graph.contract';
import { InCell } from './query';

/** How nodes are placed: by forces between them, in tiers or rings, by when or where they were linked. */
export const ChartLayout = z.enum(['force', 'hierarchical', 'concentric', 'radial', 'time', 'place']);
export type ChartLayout = z.infer<typeof ChartLayout>;

/** What the colour of a node tells. */
export const ChartColour = z.enum(['kind', 'community', 'degree']);
export type ChartColour = z.infer<typeof ChartColour>;

const place = z.number().min(-1e6).max(1e6);

/** What an analyst adds to the network in drawing it: places, pins, groups, notes. */
export const ChartDrawing = z.object({
  layout: ChartLayout,
  colour: ChartColour,
  places: z.array(z.object({ id: z.uuid(), x: place, y: place, isPinned: z.boolean() })).max(1000),
  /** A box around some nodes. A node stands in one group at most. */
  groups: z.array(z.object({ id: z.uuid(), name: z.string().trim().min(1).max(120), nodeIds: z.array(z.uuid()).max(1000) })).max(50),
  notes: z.array(z.object({ id: z.uuid(), text: z.string().trim().min(1).max(1000), x: place, y: place })).max(100),
});
export type ChartDrawing = z.infer<typeof ChartDrawing>;

/** A chart as a list shows it, by its newest version. */
export const ChartRow = z.object({
  id: z.string(),
  name: z.string(),
  /** Join of the markings of all that any version showed. */
  marking: Marking,
  agency: AgencyCode,
  createdBy: z.string(),
  /** Number of the newest version; a save is based on it. */
  version: z.number().int(),
  savedBy: z.string(),
  savedAt: z.string(),
  may: z.object({ save: z.boolean(), delete: z.boolean() }),
});
export type ChartRow = z.infer<typeof ChartRow>;

/** A version of a chart with everything on it. */
export const ChartDetail = ChartRow.extend({
  /** Number of the version that is shown. */
  number: z.number().int(),
  versions: z.array(z.object({ number: z.number().int(), savedBy: z.string(), savedAt: z.string() })),
  nodes: z.array(GraphNode),
  /** Lines of the claims that it shows; claims that were taken back since are left out. */
  lines: z.array(GraphLine),
  takenBack: z.number().int(),
  drawing: ChartDrawing,
});
export type ChartDetail = z.infer<typeof ChartDetail>;

const OneChart = InCell.extend({ chartId: z.uuid() });

/** A chart as it is kept: the claims that it shows and how it is drawn. */
const Kept = z.object({
  name: z.string().trim().min(1).max(200),
  claimIds: z.array(z.uuid()).min(1).max(2000),
  drawing: ChartDrawing,
});

export const listCharts = endpoint({
  name: 'listCharts',
  method: 'GET',
  path: '/api/cells/:cellId/charts',
  summary: 'Charts that were kept, the last saved first.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(ChartRow), may: z.object({ keep: z.boolean() }) }),
  errors: ['not_found'],
});

export const readChart = endpoint({
  name: 'readChart',
  method: 'GET',
  path: '/api/cells/:cellId/charts/:chartId',
  summary: 'A chart with everything on it, in its newest or another version.',
  caller: 'member',
  params: OneChart,
  query: z.object({ number: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  answer: ChartDetail,
  errors: ['not_found'],
});

export const keepChart = endpoint({
  name: 'keepChart',
  method: 'POST',
  path: '/api/cells/:cellId/charts',
  summary: 'Keep a chart under a name, marked as all that it shows together.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: Kept,
  answer: ChartDetail,
  errors: ['not_found', 'not_allowed', 'marking_beyond_reach'],
});

export const saveChart = endpoint({
  name: 'saveChart',
  method: 'POST',
  path: '/api/cells/:cellId/charts/:chartId/versions',
  summary: 'Save the next version of a chart; the versions before it stay.',
  caller: 'member',
  write: 'change',
  params: OneChart,
  body: Kept,
  answer: ChartDetail,
  errors: ['not_found', 'not_allowed', 'marking_beyond_reach', 'version_conflict'],
});

export const deleteChart = endpoint({
  name: 'deleteChart',
  method: 'DELETE',
  path: '/api/cells/:cellId/charts/:chartId',
  summary: "Throw a chart of one's own away, with all its versions.",
  caller: 'member',
  write: 'create',
  params: OneChart,
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed'],
});
