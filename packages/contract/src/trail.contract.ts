import { z } from 'zod';
import { AgencyCode, Marking, Purpose } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell, Paging, pageOf } from './query';

const Somebody = z.object({ id: z.string(), name: z.string() });

/** A deed, as far as its reader may know of it. */
const RecordedDeed = z.object({
  id: z.string(),
  at: z.string(),
  by: Somebody.nullable(),
  agency: AgencyCode.nullable(),
  deed: z.string(),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  /** Title or name of the subject, when the reader sees it. */
  subject: z.string().nullable(),
  /** Null for what carries no marking: a sign-in, a list, an entity. */
  marking: Marking.nullable(),
});
export type RecordedDeed = z.infer<typeof RecordedDeed>;

/** One deed in the trail. */
export const TrailRow = RecordedDeed.extend({
  detail: z.record(z.string(), z.unknown()),
  /** What a list was asked for; null when nothing was, when it was erased, or when the asker sees more than the reader. */
  asked: z.record(z.string(), z.unknown()).nullable(),
});
export type TrailRow = z.infer<typeof TrailRow>;

/** Which deeds to list; filters narrow. Times are days of the real clock, both included. */
export const TrailFilter = z.object({
  person: z.uuid().optional(),
  agency: AgencyCode.optional(),
  deed: z.string().max(60).optional(),
  subject: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type TrailFilter = z.infer<typeof TrailFilter>;

export const listTrail = endpoint({
  name: 'listTrail',
  method: 'GET',
  path: '/api/cells/:cellId/trail',
  summary: 'The audit trail, newest first, within the labels of the rights officer or instructor who reads it.',
  caller: 'member',
  params: InCell,
  query: Paging.extend(TrailFilter.shape),
  answer: pageOf(TrailRow).extend({
    /** Deeds that occur in the chosen days. */
    deeds: z.array(z.string()),
  }),
  errors: ['not_found', 'not_allowed'],
});

/** Path of the trail as a CSV file, with the same filters; the export is recorded. */
export const trailExportPath = '/api/cells/:cellId/trail.csv';

/** Somebody read something in which an entity occurs. */
export const AccessRow = RecordedDeed.extend({
  /** What the personal data that was read had been entered for. */
  purposes: z.array(Purpose),
});
export type AccessRow = z.infer<typeof AccessRow>;

export const listAccess = endpoint({
  name: 'listAccess',
  method: 'GET',
  path: '/api/cells/:cellId/entities/:entityId/access',
  summary: 'Who read what about an entity and when: its dossier, its claims, items they rest on, products that cite these.',
  caller: 'member',
  params: InCell.extend({ entityId: z.uuid() }),
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  answer: z.object({ entity: Somebody, rows: z.array(AccessRow), isCut: z.boolean() }),
  errors: ['not_found', 'not_allowed'],
});
