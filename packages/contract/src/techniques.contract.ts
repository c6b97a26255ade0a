import { z } from 'zod';
import {
  AgencyCode,
  AchWeight,
  ClaimId,
  Consistency,
  Grading,
  ItemId,
  Marking,
  RowContent,
  TechniqueKind,
  TechniquePhase,
} from '@workbench/domain';
import { endpoint } from './endpoint';
import { MarkingChoice } from './items.contract';
import { InCell } from './query';

/** What a row of a technique rests on, as its reader sees it. */
export const RowGrounds = z.object({
  itemId: ItemId.nullable(),
  claimId: ClaimId.nullable(),
  /** Title of the item, or the words of a judgement. */
  title: z.string(),
  claim: z.object({ subject: z.string(), predicate: z.string(), object: z.string() }).nullable(),
  agency: AgencyCode,
  reportedAt: z.string().nullable(),
  marking: Marking,
  /** The claim was taken back since. */
  isTakenBack: z.boolean(),
  /** The grading from which credibility is taken: the reader's own agency's, else the originator's, else the newest. */
  grading: z.object({ agency: AgencyCode, grading: Grading }).nullable(),
  credibility: AchWeight,
  /** Credibility stands at medium only because nobody could judge. */
  isNotJudged: z.boolean(),
  /** What several rows may come from in the end: the id is that of the first row of it; null for a judgement that rests on no item. */
  root: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type RowGrounds = z.infer<typeof RowGrounds>;

/** A row of a technique. */
export const TechniqueRow = z.object({
  id: z.string(),
  content: RowContent,
  /** Null for words alone. */
  grounds: RowGrounds.nullable(),
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: z.string(),
  /** Removed rows stay, to be put back. */
  isRemoved: z.boolean(),
});
export type TechniqueRow = z.infer<typeof TechniqueRow>;

/** How evidence stands to a hypothesis, in the eyes of one person or of the group. */
export const Rating = z.object({
  hypothesisId: z.string(),
  evidenceId: z.string(),
  /** Null: the group. */
  by: z.object({ personId: z.string(), displayName: z.string() }).nullable(),
  /** Null when it was taken back. */
  value: Consistency.nullable(),
  version: z.number().int(),
});
export type Rating = z.infer<typeof Rating>;

/** A technique as a list shows it. */
export const TechniqueHead = z.object({
  id: z.string(),
  kind: TechniqueKind,
  title: z.string(),
  question: z.string(),
  phase: TechniquePhase,
  /** Join of its author's choice and of all that its rows ever referred to. */
  marking: Marking,
  agency: AgencyCode,
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
  may: z.object({ work: z.boolean(), show: z.boolean(), delete: z.boolean() }),
});
export type TechniqueHead = z.infer<typeof TechniqueHead>;

/** A technique with its rows in their order, and the ratings that the reader sees. */
export const Technique = TechniqueHead.extend({ rows: z.array(TechniqueRow), ratings: z.array(Rating) });
export type Technique = z.infer<typeof Technique>;

const OneTechnique = InCell.extend({ techniqueId: z.uuid() });
const OneRow = OneTechnique.extend({ rowId: z.uuid() });

const words = { title: z.string().trim().min(1).max(200), question: z.string().trim().max(2000) };

export const listTechniques = endpoint({
  name: 'listTechniques',
  method: 'GET',
  path: '/api/cells/:cellId/techniques',
  summary: 'Structured techniques of the cell, the newest first.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(TechniqueHead), may: z.object({ start: z.boolean() }) }),
  errors: ['not_found'],
});

export const readTechnique = endpoint({
  name: 'readTechnique',
  method: 'GET',
  path: '/api/cells/:cellId/techniques/:techniqueId',
  summary: "A technique with its rows; of what people rate alone, one's own until it is shown.",
  caller: 'member',
  params: OneTechnique,
  answer: Technique,
  errors: ['not_found'],
});

export const startTechnique = endpoint({
  name: 'startTechnique',
  method: 'POST',
  path: '/api/cells/:cellId/techniques',
  summary: 'Start a technique on a question, marked at least as chosen.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ kind: TechniqueKind, ...words, marking: MarkingChoice }),
  answer: Technique,
  errors: ['not_found', 'not_allowed', 'marking_beyond_reach', 'marking_invalid'],
});

export const renameTechnique = endpoint({
  name: 'renameTechnique',
  method: 'PUT',
  path: '/api/cells/:cellId/techniques/:techniqueId',
  summary: 'Change the title and question of a technique.',
  caller: 'member',
  write: 'change',
  params: OneTechnique,
  body: z.object(words),
  answer: Technique,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const showRatings = endpoint({
  name: 'showRatings',
  method: 'POST',
  path: '/api/cells/:cellId/techniques/:techniqueId/together',
  summary: 'Show to all what each has rated alone, and rate together from then on; for its author and the lead, and never back.',
  caller: 'member',
  write: 'change',
  params: OneTechnique,
  body: z.object({}),
  answer: Technique,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const deleteTechnique = endpoint({
  name: 'deleteTechnique',
  method: 'DELETE',
  path: '/api/cells/:cellId/techniques/:techniqueId',
  summary: "Throw a technique of one's own away; what products took of it stays.",
  caller: 'member',
  write: 'create',
  params: OneTechnique,
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed'],
});

export const addRow = endpoint({
  name: 'addRow',
  method: 'POST',
  path: '/api/cells/:cellId/techniques/:techniqueId/rows',
  summary: 'Add a row to a technique, in words or on an item or claim, which the marking of the technique then covers.',
  caller: 'member',
  write: 'create',
  params: OneTechnique,
  body: z.object({ content: RowContent, itemId: z.uuid().nullable().default(null), claimId: z.uuid().nullable().default(null) }),
  answer: Technique,
  errors: ['invalid_input', 'not_found', 'not_allowed', 'marking_beyond_reach'],
});

export const changeRow = endpoint({
  name: 'changeRow',
  method: 'PUT',
  path: '/api/cells/:cellId/techniques/:techniqueId/rows/:rowId',
  summary: 'Reword a row; what it rests on stays.',
  caller: 'member',
  write: 'change',
  params: OneRow,
  body: z.object({ content: RowContent }),
  answer: Technique,
  errors: ['invalid_input', 'not_found', 'not_allowed', 'version_conflict'],
});

export const removeRow = endpoint({
  name: 'removeRow',
  method: 'DELETE',
  path: '/api/cells/:cellId/techniques/:techniqueId/rows/:rowId',
  summary: 'Take a row out; it can be put back with its ratings.',
  caller: 'member',
  write: 'change',
  params: OneRow,
  answer: Technique,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const restoreRow = endpoint({
  name: 'restoreRow',
  method: 'POST',
  path: '/api/cells/:cellId/techniques/:techniqueId/rows/:rowId/restoration',
  summary: 'Put a row back that was taken out.',
  caller: 'member',
  write: 'change',
  params: OneRow,
  body: z.object({}),
  answer: Technique,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const rateCell = endpoint({
  name: 'rateCell',
  method: 'PUT',
  path: '/api/cells/:cellId/techniques/:techniqueId/ratings',
  summary:
    'Rate a cell of a matrix: alone for oneself, together for the group. Based on version 0 when nobody did yet; null takes it back.',
  caller: 'member',
  write: 'change',
  params: OneTechnique,
  /** The phase in which the rater believes to be, so that nothing meant for oneself becomes the group's. */
  body: z.object({ phase: TechniquePhase, hypothesisId: z.uuid(), evidenceId: z.uuid(), value: Consistency.nullable() }),
  answer: Rating,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});
