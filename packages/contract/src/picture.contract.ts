import { z } from 'zod';
import { AgencyCode, ClaimStatus, EntityKind, ItemId, Marking, parseArea, Position, TimeSpan } from '@workbench/domain';
import { EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { StandingGrading } from './items.contract';
import { InCell, listOf } from './query';

/** A day, or a moment in UTC. */
const Bound = z.union([z.iso.date(), z.iso.datetime()]);

/** What narrows map and timeline alike; the chart takes the same where it can. */
export const PictureFilter = z.object({
  /** Entities that must stand at an end of a claim; identities that are one with them count. */
  root: listOf(z.uuid()),
  /** Kinds of the subject. */
  kind: listOf(EntityKind),
  predicate: listOf(z.string().max(40)),
  confirmedOnly: z.enum(['yes', 'no']).default('no'),
  /** From the beginning of a day, or a moment. */
  from: Bound.optional(),
  /** To the end of a day, or a moment. */
  to: Bound.optional(),
});
export type PictureFilter = z.infer<typeof PictureFilter>;

/** The item behind something that is shown, as far as a picture needs it. */
export const ShownSource = z.object({
  itemId: ItemId,
  title: z.string(),
  agency: AgencyCode,
  reportedAt: z.string(),
  gradings: z.array(StandingGrading),
});
export type ShownSource = z.infer<typeof ShownSource>;

/** Somebody or something at a place, as one visible claim says. */
export const MapPoint = z.object({
  /** The claim that says it; for a claim on a place, the place's own position is another. */
  id: z.string(),
  entity: EntityName,
  /** The place by whose position it is drawn; null when the entity has the position itself. */
  place: EntityName.nullable(),
  predicate: z.string(),
  positionClaimId: z.string(),
  position: Position,
  /** When it was so, as far as the claim or the event's date tells; null when nothing does. */
  time: TimeSpan.nullable(),
  status: ClaimStatus,
  source: ShownSource.nullable(),
});
export type MapPoint = z.infer<typeof MapPoint>;

export const readPlaces = endpoint({
  name: 'readPlaces',
  method: 'GET',
  path: '/api/cells/:cellId/map',
  summary: 'Who and what was where: visible claims on places and events that have a position. What is denied is left out.',
  caller: 'member',
  params: InCell,
  query: PictureFilter.extend({
    /** Corners as `latitude,longitude;latitude,longitude`: two for a box, more for an area with straight sides. */
    area: z
      .string()
      .max(2000)
      .refine((written) => parseArea(written) !== undefined, 'is no area')
      .optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(1000),
  }),
  answer: z.object({
    points: z.array(MapPoint),
    /** Whether the limit left points out. */
    isCut: z.boolean(),
    /** Points that would be shown if somebody had said when; a filter on time leaves them out. */
    undated: z.number().int(),
    /** Join of the markings of all claims that the map shows in points, positions and names; null when it shows none. */
    marking: Marking.nullable(),
  }),
  errors: ['not_found'],
});

/** Sorts of things on the timeline: dates of events, claims with a time, reports. */
export const TimelineSort = z.enum(['event', 'sighting', 'item']);
export type TimelineSort = z.infer<typeof TimelineSort>;

/** Something that happened, as long as its dates leave it open. */
export const TimelineEntry = z.object({
  /** Of the claim, or of the item. */
  id: z.string(),
  sort: TimelineSort,
  time: TimeSpan,
  /** Whom the claim is about; null for items. */
  entity: EntityName.nullable(),
  other: EntityName.nullable(),
  predicate: z.string().nullable(),
  status: ClaimStatus.nullable(),
  /** The item itself, or the one that the claim rests on. */
  source: ShownSource.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** How finely a timeline counts. */
export const BucketUnit = z.enum(['hour', 'day', 'month', 'year']);
export type BucketUnit = z.infer<typeof BucketUnit>;

export const readTimeline = endpoint({
  name: 'readTimeline',
  method: 'GET',
  path: '/api/cells/:cellId/timeline',
  summary: 'What happened when: dates of events, claims with a time, reports; counted by hour, day, month or year.',
  caller: 'member',
  params: InCell,
  query: PictureFilter.extend({
    sort: listOf(TimelineSort),
    /** How finely to count; by the length of what is found when it is not said. */
    unit: BucketUnit.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(300),
  }),
  answer: z.object({
    /** The earliest first. */
    entries: z.array(TimelineEntry),
    isCut: z.boolean(),
    /** From the first beginning to the last end of all that is found; null when nothing is. */
    span: TimeSpan.nullable(),
    unit: BucketUnit,
    /** How many begin in each unit of time in which any does. */
    buckets: z.array(z.object({ at: z.string(), event: z.number().int(), sighting: z.number().int(), item: z.number().int() })),
    marking: Marking.nullable(),
  }),
  errors: ['not_found'],
});
