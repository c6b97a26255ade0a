import { z } from 'zod';
import { ClaimStatus, EntityKind, Marking } from '@workbench/domain';
import { ClaimCard, EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell, listOf } from './query';

/** An entity on the chart; identities that visible resolutions make one are one node. */
export const GraphNode = EntityName.extend({
  /** All identities that the node stands for. */
  identityIds: z.array(z.string()),
  /** Visible lines that end here, drawn or not, under the filters asked for. */
  degree: z.number().int(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** A line on the chart: all visible claims of one predicate between two nodes, in one direction. */
export const GraphLine = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  predicate: z.string(),
  isDirected: z.boolean(),
  /** Confirmed when any claim is; denied when all are. */
  status: ClaimStatus,
  claimIds: z.array(z.string()),
});
export type GraphLine = z.infer<typeof GraphLine>;

export const readGraph = endpoint({
  name: 'readGraph',
  method: 'GET',
  path: '/api/cells/:cellId/graph',
  summary: 'The reported network around some entities, or its best connected part when none is named.',
  caller: 'member',
  params: InCell,
  query: z.object({
    root: listOf(z.uuid()),
    /** Entities whose neighbours are wanted besides what the roots, or their absence, ask for. */
    expand: listOf(z.uuid()),
    depth: z.coerce.number().int().min(0).max(3).default(1),
    kind: listOf(EntityKind),
    predicate: listOf(z.string().max(40)),
    confirmedOnly: z.enum(['yes', 'no']).default('no'),
    limit: z.coerce.number().int().min(1).max(1000).default(150),
  }),
  answer: z.object({
    nodes: z.array(GraphNode),
    lines: z.array(GraphLine),
    /** Whether the limit left nodes out. */
    isCut: z.boolean(),
    /** Join of the markings of all claims that the chart shows in lines and names; null when it shows none. */
    marking: Marking.nullable(),
  }),
  errors: ['not_found'],
});

export const readLine = endpoint({
  name: 'readLine',
  method: 'GET',
  path: '/api/cells/:cellId/graph/line',
  summary: 'The claims behind a line, with their items.',
  caller: 'member',
  params: InCell,
  query: z.object({ claimId: listOf(z.uuid()) }),
  answer: z.object({ rows: z.array(ClaimCard) }),
  errors: ['not_found'],
});
