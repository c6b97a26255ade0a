import { z } from 'zod';
import { Consistency, RowContent, TechniqueKind } from '@workbench/domain';
import { ChartDrawing } from './charts.contract';
import { EntityName } from './claims.contract';
import { GraphLine } from './graph.contract';
import { RowGrounds } from './techniques.contract';

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

/**
 * A technique as a product shows it: what stood in it when a block came to rest on it, with the group's ratings. Titles of items and
 * claims are read anew, so that what is erased is erased here, too; weights and roots are those of then.
 */
export const TechniqueExhibit = z.object({
  /** The technique to open; null when the reader does not see it, as when it became stricter or was thrown away. */
  techniqueId: z.string().nullable(),
  kind: TechniqueKind,
  question: z.string(),
  /** When it was put there. */
  pinnedAt: z.string(),
  rows: z.array(z.object({ id: z.string(), content: RowContent, isRemoved: z.literal(false), grounds: RowGrounds.nullable() })),
  ratings: z.array(z.object({ hypothesisId: z.string(), evidenceId: z.string(), value: Consistency })),
});
export type TechniqueExhibit = z.infer<typeof TechniqueExhibit>;

/** A technique, to rest a block on as it stands. */
export const PinnedTechnique = z.object({ techniqueId: z.uuid() });
export type PinnedTechnique = z.infer<typeof PinnedTechnique>;

/** A version of a chart, to rest a block on. */
export const PinnedChart = z.object({ chartId: z.uuid(), chartNumber: z.number().int().min(1).max(1_000_000) });
export type PinnedChart = z.infer<typeof PinnedChart>;
