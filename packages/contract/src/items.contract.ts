import { z } from 'zod';
import {
  AgencyCode,
  CompartmentCode,
  Day,
  Grading,
  ItemId,
  ItemKind,
  LegalGround,
  Marking,
  tagLimit,
  textLimit,
  titleLimit,
  TriageState,
} from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell, listOf, Paging, pageOf } from './query';
import { TriageCard } from './triage-card';

/** Language of an item's text, ISO 639 code. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code such as en, fr, pt, ar');
export type LanguageCode = z.infer<typeof LanguageCode>;

/** What the contributor decides about who may read; the own agency is originator and always on the list. */
export const MarkingChoice = z.object({
  level: z.number().int().min(0).max(7),
  releasableTo: z.union([z.literal('all'), z.array(AgencyCode).max(40)]),
  compartments: z.array(CompartmentCode).max(20),
  originatorControl: z.boolean(),
  /** Day of the exercise clock from which the level counts as the lowest. */
  declassifyOn: Day.optional(),
});
export type MarkingChoice = z.infer<typeof MarkingChoice>;

/** A grading as it stands: which agency assessed it so, who, when and why. */
export const StandingGrading = z.object({
  id: z.string(),
  agency: AgencyCode,
  grading: Grading,
  rationale: z.string().nullable(),
  gradedBy: z.string(),
  gradedAt: z.string(),
});
export type StandingGrading = z.infer<typeof StandingGrading>;

const stretches = z.array(z.object({ start: z.number().int(), end: z.number().int() }));

/** Why an item answers a search; stretches are in UTF-16 units, `end` is the first that does not belong to it. */
export const ItemMatch = z.object({
  /** What matches in the title. */
  title: stretches,
  /** The part of the text where most of what was asked for stands; null when nothing of it stands in the text. */
  fragment: z.object({ text: z.string(), stretches, isCutBefore: z.boolean(), isCutAfter: z.boolean() }).nullable(),
  /** What was asked for that stands there only by another name, and the name. */
  names: z.array(z.object({ asked: z.string(), found: z.string() })),
});
export type ItemMatch = z.infer<typeof ItemMatch>;

/** A word or phrase of a search, and the other names by which it was searched too. */
export const WidenedTerm = z.object({ asked: z.string(), names: z.array(z.string()) });
export type WidenedTerm = z.infer<typeof WidenedTerm>;

/** An item in a list. */
export const ItemRow = z.object({
  id: ItemId,
  title: z.string(),
  agency: AgencyCode,
  kind: ItemKind,
  language: z.string(),
  reportedAt: z.string(),
  marking: Marking,
  excerpt: z.string(),
  gradings: z.array(StandingGrading),
  claimCount: z.number().int(),
  /** How many elements of requirements it, or a claim on it, is said to answer. */
  answerCount: z.number().int(),
  triage: TriageCard,
  /** Set when words were searched. */
  match: ItemMatch.optional(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** An item as another thing points to it. */
export const ItemRef = z.object({ id: ItemId, title: z.string(), agency: AgencyCode, marking: Marking });
export type ItemRef = z.infer<typeof ItemRef>;

/** A file that came with an item. */
export const AttachmentInfo = z.object({ id: z.string(), fileName: z.string(), mediaType: z.string(), size: z.number().int() });
export type AttachmentInfo = z.infer<typeof AttachmentInfo>;

/** An item in full, at one of its versions. */
export const Item = z.object({
  id: ItemId,
  agency: AgencyCode,
  kind: ItemKind,
  marking: Marking,
  /** Counts changes of the marking and of its review date; a further change is based on it. */
  markingVersion: z.number().int(),
  /** When to look at the marking again; the originating agency and the instructor alone know it. */
  review: z.object({ on: Day, isDue: z.boolean() }).nullable(),
  reference: z.string().nullable(),
  handling: z.string().nullable(),
  sourceDescriptor: z.string().nullable(),
  /** Who the source really is; only the originating agency and the instructor get it. */
  sourceIdentity: z.string().nullable(),
  version: z.number().int(),
  currentVersion: z.number().int(),
  title: z.string(),
  text: z.string(),
  language: z.string(),
  reportedAt: z.string(),
  contributedBy: z.string(),
  contributedAt: z.string(),
  versions: z.array(z.object({ version: z.number().int(), createdAt: z.string(), createdBy: z.string() })),
  gradings: z.array(StandingGrading),
  attachments: z.array(AttachmentInfo),
  /** Sanitised versions of it that the reader sees. */
  sanitisedVersions: z.array(ItemRef),
  /** What it was sanitised from; null for an ordinary item, and for whoever does not see the original. */
  sanitisedFrom: ItemRef.nullable(),
  /** Set when the rights officer erased its words; what is left of them is a dash. */
  erased: z.object({ at: z.string(), by: z.string(), reason: z.string(), legalGround: LegalGround }).nullable(),
  may: z.object({
    grade: z.boolean(),
    correct: z.boolean(),
    claim: z.boolean(),
    remark: z.boolean(),
    setReview: z.boolean(),
    sanitise: z.boolean(),
    askRights: z.boolean(),
    erase: z.boolean(),
  }),
});
export type Item = z.infer<typeof Item>;

const words = {
  title: z.string().trim().min(1).max(titleLimit),
  text: z
    .string()
    .min(1)
    .max(textLimit)
    .refine((text) => !text.includes('\u0000') && text.trim() !== '', 'must hold words'),
  language: LanguageCode,
  reportedAt: z.iso.datetime({ offset: true }),
};

/** What somebody contributes. */
export const Contribution = z.object({
  kind: ItemKind,
  ...words,
  reference: z.string().trim().max(120).optional(),
  handling: z.string().trim().max(1000).optional(),
  sourceDescriptor: z.string().trim().max(500).optional(),
  sourceIdentity: z.string().trim().max(500).optional(),
  marking: MarkingChoice,
  /** Day of the exercise clock on which to look at the marking again. */
  reviewOn: Day.optional(),
  grading: Grading.optional(),
  rationale: z.string().trim().max(2000).optional(),
});
export type Contribution = z.infer<typeof Contribution>;

/** Which items to list; filters of one kind widen, of different kinds narrow. */
export const ItemFilter = Paging.extend({
  /** Words, "phrases", -exclusions, or, beginnings*: `readSearch` of the domain says how it is read. */
  q: z.string().trim().max(400).optional(),
  /** `no`: words are searched as they were typed, not also by other names of whoever they name. */
  widen: z.enum(['no']).optional(),
  agency: listOf(AgencyCode),
  kind: listOf(ItemKind),
  language: listOf(LanguageCode),
  compartment: CompartmentCode.optional(),
  graded: z.enum(['yes', 'no']).optional(),
  /** Items of one's own agency whose marking is to be looked at again. */
  review: z.enum(['due']).optional(),
  /** Items said to answer this element, or any element of this question. */
  requirement: z.uuid().optional(),
  /** How far one is with them oneself. */
  state: listOf(TriageState),
  assigned: z.enum(['me', 'nobody']).optional(),
  tag: listOf(z.string().trim().min(1).max(tagLimit)),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
const OneItem = InCell.extend({ itemId: z.uuid() });

export const listItems = endpoint({
  name: 'listItems',
  method: 'GET',
  path: '/api/cells/:cellId/items',
  summary: 'Items that the reader may see, newest first, or best match first when words are searched.',
  caller: 'member',
  params: InCell,
  query: ItemFilter,
  answer: pageOf(ItemRow).extend({
    total: z.number().int(),
    /** Words that were searched by other names too, from the names that the reader sees; absent when none was. */
    widened: z.array(WidenedTerm).optional(),
    /** Each is counted among the items that match, the states among those that match whatever their state. */
    facets: z.object({ agency: facet, kind: facet, language: facet, state: facet }),
    may: z.object({ contribute: z.boolean() }),
  }),
  errors: ['not_found'],
});

export const readItem = endpoint({
  name: 'readItem',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId',
  summary: 'An item in full; the reading is recorded.',
  caller: 'member',
  params: OneItem,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  answer: Item,
  errors: ['not_found'],
});

export const contributeItem = endpoint({
  name: 'contributeItem',
  method: 'POST',
  path: '/api/cells/:cellId/items',
  summary: "Contribute an item for one's own agency, with its marking and, if wished, a first grading.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: Contribution,
  answer: z.object({ id: ItemId }),
  errors: ['not_allowed', 'marking_beyond_reach', 'marking_invalid', 'grading_scheme_differs'],
});

export const correctItem = endpoint({
  name: 'correctItem',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/versions',
  summary: 'Bring a corrected version; the earlier ones stay readable.',
  caller: 'member',
  write: 'change',
  params: OneItem,
  body: z.object(words),
  answer: Item,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const gradeItem = endpoint({
  name: 'gradeItem',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/gradings',
  summary: "Grade an item for one's own agency; the agency's earlier grading is kept as history.",
  caller: 'member',
  write: 'create',
  params: OneItem,
  body: z.object({ grading: Grading, rationale: z.string().trim().max(2000).optional() }),
  answer: z.object({ gradings: z.array(StandingGrading) }),
  errors: ['not_found', 'not_allowed', 'grading_scheme_differs'],
});

export const remarkItem = endpoint({
  name: 'remarkItem',
  method: 'PUT',
  path: '/api/cells/:cellId/items/:itemId/marking',
  summary: 'Open the marking of an item, as liaison of its originator or as instructor; claims that carried it go with it.',
  caller: 'member',
  write: 'change',
  params: OneItem,
  body: z.object({ marking: MarkingChoice }),
  answer: Item,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'marking_invalid', 'marking_stricter'],
});

export const setReviewDate = endpoint({
  name: 'setReviewDate',
  method: 'PUT',
  path: '/api/cells/:cellId/items/:itemId/review',
  summary: "Say when the marking of an item of one's own agency is looked at again, or that it is not.",
  caller: 'member',
  write: 'change',
  params: OneItem,
  body: z.object({ reviewOn: Day.nullable() }),
  answer: Item,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const attachFile = endpoint({
  name: 'attachFile',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/attachments',
  summary: "Attach a file (at most 10 MiB) to an item of one's own agency.",
  caller: 'member',
  write: 'create',
  params: OneItem,
  body: z.object({
    fileName: z.string().trim().min(1).max(255),
    /** The file in base64. */
    content: z.base64().max(14_000_000),
  }),
  answer: AttachmentInfo,
  errors: ['not_found', 'not_allowed', 'file_kind_refused', 'file_encrypted', 'file_has_macros', 'file_unsafe', 'too_large'],
});

/** Most items that one export holds; the newest, or the best matches. */
export const exportLimit = 5000;

/** Which items an export holds: the filters of the list, and the sign between the cells. */
export const ItemExport = ItemFilter.omit({ limit: true, cursor: true }).extend({
  separator: z.enum(['comma', 'semicolon']).default('comma'),
});
export type ItemExport = z.infer<typeof ItemExport>;

/** Path from which the list of items is downloaded as CSV; it takes an `ItemExport` as its query. */
export const itemsCsvPath = '/api/cells/:cellId/items.csv';

/** Path from which an attachment is downloaded; it answers with the file itself. */
export const attachmentPath = '/api/cells/:cellId/attachments/:attachmentId';
