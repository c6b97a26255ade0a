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
  /** The earliest beginning of its claims, a year, month or day as the filters count them; null when none has one. */
  begins: z.string().nullable(),
});
export type GraphLine = z.infer<typeof GraphLine>;

/** What narrows the network: kinds of nodes, and which claims count. */
const filters = {
  kind: listOf(EntityKind),
  predicate: listOf(z.string().max(40)),
  confirmedOnly: z.enum(['yes', 'no']).default('no'),
  /** Claims whose item has a standing grading with one of these values; a judgement has no item and no grading. */
  reliability: listOf(z.string().max(2)),
  credibility: listOf(z.string().max(2)),
  /**
   * First and last day of the claims that count, by the time that the claim says; where it says none, by the day on which its
   * item was reported. A claim of something that lasts (`lastingPredicates`) and has no end counts from its beginning on. A
   * judgement that says no time has none, and counts only when no days are asked for.
   */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
};

/** Neighbours of one entity, of a kind or by a predicate: `<id>.kind.person`, `<id>.predicate.met`. */
export const GraphPart = z.string().regex(/^[0-9a-f-]{36}\.(kind|predicate)\.[a-z_]{2,40}$/);

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
    /** As `expand`, but only some of the neighbours. */
    part: listOf(GraphPart),
    depth: z.coerce.number().int().min(0).max(3).default(1),
    ...filters,
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

/** Nodes on the way from one to another, and the lines that lead from each to the next. */
export const GraphPath = z.object({ nodeIds: z.array(z.string()), lineIds: z.array(z.array(z.string())) });
export type GraphPath = z.infer<typeof GraphPath>;

export const readPaths = endpoint({
  name: 'readPaths',
  method: 'GET',
  path: '/api/cells/:cellId/graph/paths',
  summary: 'How two entities are linked: every way of at most so many lines on which no node comes twice, the shortest first.',
  caller: 'member',
  params: InCell,
  query: z.object({
    /** The two ends; refused as invalid when one is missing, but only to members of the cell. */
    from: z.uuid().optional(),
    to: z.uuid().optional(),
    maxHops: z.coerce.number().int().min(1).max(5).default(4),
    /** A kind is asked of the nodes between, never of the two ends. */
    ...filters,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    from: z.string(),
    to: z.string(),
    nodes: z.array(GraphNode.omit({ degree: true })),
    lines: z.array(GraphLine),
    /** Shortest first, then by the ids on the way; one of no lines when both ids are one node. */
    paths: z.array(GraphPath),
    /** Lines of the shortest; null when none was found. */
    shortest: z.number().int().nullable(),
    /** Whether there may be ways that are not listed. */
    isCut: z.boolean(),
    /** Join of the markings of all claims in the lines and names. */
    marking: Marking.nullable(),
  }),
  errors: ['not_found', 'invalid_input'],
});

export const readNeighbourCounts = endpoint({
  name: 'readNeighbourCounts',
  method: 'GET',
  path: '/api/cells/:cellId/graph/counts',
  summary: 'How many neighbours of an entity are not on the chart yet: by kind, by predicate and by month.',
  caller: 'member',
  params: InCell,
  query: z.object({
    /** Refused as invalid when it is missing, but only to members of the cell. */
    entity: z.uuid().optional(),
    /** Neighbours that are on the chart already. */
    shown: listOf(z.uuid()),
    ...filters,
  }),
  answer: z.object({
    total: z.number().int(),
    kinds: z.array(z.object({ kind: EntityKind, count: z.number().int() })),
    /** A neighbour by two predicates is counted in both. */
    predicates: z.array(z.object({ predicate: z.string(), count: z.number().int() })),
    /** Neighbours by the months (`2031-04`) in which the claims that link them begin; those without a time are in none. */
    months: z.array(z.object({ month: z.string(), count: z.number().int() })),
    /** Join of the markings of the claims that are counted. */
    marking: Marking.nullable(),
  }),
  errors: ['not_found', 'invalid_input'],
});

/** File formats in which a chart is taken away. */
export const GraphFormat = z.enum(['png', 'svg', 'graphml', 'gexf', 'csv']);
export type GraphFormat = z.infer<typeof GraphFormat>;

export const recordGraphExport = endpoint({
  name: 'recordGraphExport',
  method: 'POST',
  path: '/api/cells/:cellId/graph/exports',
  summary: 'Take what is drawn away as a file: leaves it in the trail, and answers with the banner that the file must bear.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({
    format: GraphFormat,
    /** Claims behind the lines, and entities that are named; what the reader does not see counts for nothing. */
    claimIds: z.array(z.uuid()).max(5000),
    entityIds: z.array(z.uuid()).max(1000),
  }),
  answer: z.object({
    /** Banner line of all that is in the file. */
    banner: z.string(),
    /** Words of the exercise, which stand beside it. */
    exercise: z.string(),
  }),
  errors: ['not_found'],
});
