import { z } from 'zod';

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
