import { z } from 'zod';
import { Duty, RecordContent, Ref } from '@workbench/domain';
import { endpoint } from './endpoint';

const Name = z.string().trim().min(1).max(200);
const day = z.iso.date().refine((value) => value >= '1970' && value < '2200', 'is too far away');

/** An engagement as a list shows it. */
export const EngagementRow = z.object({
  id: z.string(),
  name: z.string(),
  beneficiary: z.string(),
  /** Days, as `2031-04-09`. */
  startsOn: z.string(),
  endsOn: z.string(),
  /** What the reader is there for. */
  duty: Duty,
});
export type EngagementRow = z.infer<typeof EngagementRow>;

/** One thing that is kept in an engagement, in its newest version. */
export const EngagementRecordCard = z.object({
  id: z.string(),
  content: RecordContent,
  /** A change is based on it. */
  version: z.number().int(),
  /** Whoever made it, by id. */
  createdBy: z.string(),
  editedBy: z.string(),
  editedAt: z.string(),
  isRemoved: z.boolean(),
  may: z.object({
    write: z.boolean(),
    remove: z.boolean(),
    /** Whether the reader sees what of a run it was taken from; false for what was written here. */
    follow: z.boolean(),
  }),
});
export type EngagementRecordCard = z.infer<typeof EngagementRecordCard>;

/** An arrow of the chain. */
export const LinkPair = z.object({ from: Ref, to: Ref });
export type LinkPair = z.infer<typeof LinkPair>;

/** An engagement with everything that is kept in it. */
export const EngagementDetail = EngagementRow.extend({
  languages: z.array(z.enum(['en', 'fr', 'pt', 'ar'])),
  personId: z.string(),
  members: z.array(z.object({ personId: z.string(), displayName: z.string(), duty: Duty })),
  /** Oldest first; what was removed is among them. */
  records: z.array(EngagementRecordCard),
  links: z.array(LinkPair),
});
export type EngagementDetail = z.infer<typeof EngagementDetail>;

/** A record as it stood after one write. */
export const RecordVersion = z.object({
  version: z.number().int(),
  content: RecordContent,
  isRemoved: z.boolean(),
  editedBy: z.string(),
  editedAt: z.string(),
});
export type RecordVersion = z.infer<typeof RecordVersion>;

const InEngagement = z.object({ engagementId: z.uuid() });
const OneRecord = InEngagement.extend({ engagementRecordId: z.uuid() });
const done = z.object({ done: z.literal(true) });

export const listEngagements = endpoint({
  name: 'listEngagements',
  method: 'GET',
  path: '/api/engagements',
  summary: 'The engagements that the signed-in person is a member of.',
  caller: 'person',
  answer: z.object({ rows: z.array(EngagementRow), may: z.object({ open: z.boolean() }) }),
  errors: [],
});

export const openEngagement = endpoint({
  name: 'openEngagement',
  method: 'POST',
  path: '/api/engagements',
  summary: 'Open an engagement with a beneficiary, as its first member of staff.',
  caller: 'person',
  write: 'create',
  body: z
    .object({
      name: Name,
      beneficiary: Name,
      languages: z
        .array(z.enum(['en', 'fr', 'pt', 'ar']))
        .min(1)
        .max(4),
      startsOn: day,
      endsOn: day,
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'is before the start' }),
  answer: z.object({ id: z.string() }),
  errors: ['not_allowed'],
});

export const readEngagement = endpoint({
  name: 'readEngagement',
  method: 'GET',
  path: '/api/engagements/:engagementId',
  summary: 'An engagement with its members, everything that is kept in it and the arrows between.',
  caller: 'person',
  params: InEngagement,
  answer: EngagementDetail,
  errors: ['not_found'],
});

export const addRecord = endpoint({
  name: 'addRecord',
  method: 'POST',
  path: '/api/engagements/:engagementId/records',
  summary: 'Keep something in an engagement, led to by something else where that is named.',
  caller: 'person',
  write: 'create',
  params: InEngagement,
  body: z.object({
    content: RecordContent,
    /** What leads to it; linked in the same deed. */
    from: Ref.optional(),
  }),
  answer: EngagementRecordCard,
  errors: ['not_found', 'not_allowed', 'link_refused'],
});

export const changeRecord = endpoint({
  name: 'changeRecord',
  method: 'PUT',
  path: '/api/engagements/:engagementId/records/:engagementRecordId',
  summary: 'Change a record; the versions before it stay.',
  caller: 'person',
  write: 'change',
  params: OneRecord,
  body: z.object({ content: RecordContent }),
  answer: EngagementRecordCard,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'not_in_this_state', 'edition_stands'],
});

export const removeRecord = endpoint({
  name: 'removeRecord',
  method: 'DELETE',
  path: '/api/engagements/:engagementId/records/:engagementRecordId',
  summary: 'Take a record away. It stays in the history, from where it can be put back.',
  caller: 'person',
  write: 'change',
  params: OneRecord,
  answer: EngagementRecordCard,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'not_in_this_state'],
});

export const putRecordBack = endpoint({
  name: 'putRecordBack',
  method: 'POST',
  path: '/api/engagements/:engagementId/records/:engagementRecordId/restoration',
  summary: 'Put a record back that was taken away.',
  caller: 'person',
  write: 'change',
  params: OneRecord,
  answer: EngagementRecordCard,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'not_in_this_state'],
});

export const listRecordVersions = endpoint({
  name: 'listRecordVersions',
  method: 'GET',
  path: '/api/engagements/:engagementId/records/:engagementRecordId/versions',
  summary: 'How a record stood after each write, the newest first.',
  caller: 'person',
  params: OneRecord,
  answer: z.object({ rows: z.array(RecordVersion) }),
  errors: ['not_found'],
});

/** A deed in an engagement. */
export const EngagementDeed = z.object({
  id: z.string(),
  at: z.string(),
  /** Name of whoever did it; empty when they have left. */
  by: z.string(),
  deed: z.string(),
  /** What it was done to: a record with kind and version, the ends of an arrow, a person with their duty. */
  detail: z.record(z.string(), z.unknown()),
});
export type EngagementDeed = z.infer<typeof EngagementDeed>;

export const listEngagementTrail = endpoint({
  name: 'listEngagementTrail',
  method: 'GET',
  path: '/api/engagements/:engagementId/trail',
  summary: 'What was done in an engagement, the newest first, for its staff; that it was read is recorded.',
  caller: 'person',
  params: InEngagement,
  /** Days of the real clock, both included. */
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  answer: z.object({ rows: z.array(EngagementDeed), isCut: z.boolean() }),
  errors: ['not_found', 'not_allowed'],
});

export const drawLink = endpoint({
  name: 'drawLink',
  method: 'POST',
  path: '/api/engagements/:engagementId/links',
  summary: 'Draw an arrow of the chain; again changes nothing.',
  caller: 'person',
  write: 'create',
  params: InEngagement,
  body: LinkPair,
  answer: LinkPair,
  errors: ['not_found', 'not_allowed', 'link_refused', 'link_circle'],
});

export const dropLink = endpoint({
  name: 'dropLink',
  method: 'DELETE',
  path: '/api/engagements/:engagementId/links',
  summary: 'Take an arrow of the chain away.',
  caller: 'person',
  write: 'create',
  params: InEngagement,
  body: LinkPair,
  answer: LinkPair,
  errors: ['not_found', 'not_allowed'],
});

export const engagePerson = endpoint({
  name: 'engagePerson',
  method: 'PUT',
  path: '/api/engagements/:engagementId/members',
  summary: 'Take somebody into an engagement by e-mail, or change what they are there for.',
  caller: 'person',
  write: 'create',
  params: InEngagement,
  body: z.object({ email: z.email().max(254).toLowerCase(), duty: Duty }),
  answer: done,
  errors: ['not_found', 'not_allowed', 'person_not_known'],
});

export const disengagePerson = endpoint({
  name: 'disengagePerson',
  method: 'DELETE',
  path: '/api/engagements/:engagementId/members/:personId',
  summary: 'Take somebody out of an engagement; what they wrote stays.',
  caller: 'person',
  write: 'create',
  params: InEngagement.extend({ personId: z.uuid() }),
  answer: done,
  errors: ['not_found', 'not_allowed'],
});

/** Path from which the roadmap of an engagement is downloaded as PDF; it takes a `RoadmapExport` as its query. */
export const roadmapPdfPath = '/api/engagements/:engagementId/roadmap.pdf';
/** In whose words the headings of a roadmap are. */
export const RoadmapExport = z.object({ language: z.enum(['en', 'fr', 'pt', 'ar']).default('en') });
