import { z } from 'zod';
import { ChartDrawing } from './charts.contract';
import { EntityName } from './claims.contract';
import { GraphLine } from './graph.contract';

const place = z.number().nullable();

/**
 * A version of a chart as a product shows it: what stood on it when it was put there, as far as it still stands. Names and
 * merged identities are those known under its marking, so that it shows nothing stricter than it says, whoever reads it.
 */
export const Exhibit = z.object({
  /** The chart to open; null when the reader does not see it, as when it became stricter or was thrown away. */
  chartId: z.string().nullable(),
  /** Version of the chart that was put there. */
  number: z.number().int(),
  /** Entities with where they stand; null for those that were never placed. */
  nodes: z.array(EntityName.extend({ isMerged: z.boolean(), x: place, y: place })),
  lines: z.array(GraphLine.pick({ id: true, from: true, to: true, predicate: true, isDirected: true, status: true })),
  groups: ChartDrawing.shape.groups,
  notes: ChartDrawing.shape.notes,
  /** Claims that were taken back since, and are left out. */
  takenBack: z.number().int(),
});
export type Exhibit = z.infer<typeof Exhibit>;

/** A version of a chart, to rest a block on. */
export const PinnedChart = z.object({ chartId: z.uuid(), chartNumber: z.number().int().min(1).max(1_000_000) });
export type PinnedChart = z.infer<typeof PinnedChart>;
