import { z } from 'zod';
import {
  AgencyCode,
  AnswerExtent,
  Coverage,
  ItemId,
  Marking,
  Priority,
  questionLimit,
  RequirementEvent,
  RequirementState,
  TaskingEvent,
  TaskingStanding,
} from '@workbench/domain';
import { endpoint } from './endpoint';
import { MarkingChoice } from './items.contract';
import { InCell } from './query';

/** One agency asked for one element: how it stands on the exercise clock. */
export const TaskingCard = z.object({
  id: z.string(),
  to: AgencyCode,
  from: AgencyCode,
  deadline: z.string(),
  standing: TaskingStanding,
  /** Why it was declined, or what was said with the answer. */
  reason: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  version: z.number().int(),
  /** What the reader may do with it now. */
  may: z.array(TaskingEvent),
});
export type TaskingCard = z.infer<typeof TaskingCard>;

const Head = z.object({
  id: z.string(),
  text: z.string(),
  state: RequirementState,
  /** The answer in words, once somebody who leads has given it. */
  conclusion: z.string().nullable(),
  marking: Marking,
  agency: AgencyCode,
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
});
const may = { change: z.boolean(), move: z.array(RequirementEvent) };

/** An essential element of information, with the taskings that the reader may know of. */
export const EeiCard = Head.extend({
  pirId: z.string(),
  /** What to look out for. */
  indicators: z.string().nullable(),
  /** Standing answers that the reader sees, by how much they answer; a page that shows the counts is marked as they are together. */
  answers: z.object({ full: z.number().int(), partial: z.number().int(), marking: Marking.nullable() }),
  taskings: z.array(TaskingCard),
  may: z.object({ ...may, task: z.boolean(), link: z.boolean() }),
});
export type EeiCard = z.infer<typeof EeiCard>;

/** A priority intelligence requirement with its elements, oldest first. */
export const PirCard = Head.extend({
  why: z.string(),
  /** The decision that it serves. */
  decision: z.string(),
  priority: Priority,
  /** Latest time at which an answer is of value, on the exercise clock. */
  latestAt: z.string(),
  isPastValue: z.boolean(),
  coverage: Coverage,
  eeis: z.array(EeiCard),
  may: z.object({ ...may, addEei: z.boolean() }),
});
export type PirCard = z.infer<typeof PirCard>;

/** Somebody says that an item or a claim answers an element. */
export const AnswerCard = z.object({
  id: z.string(),
  eeiId: z.string(),
  /** The item, or the item that the claim rests on; null for a claim that is a judgement. */
  itemId: ItemId.nullable(),
  claimId: z.string().nullable(),
  /** Title of the item, or the words of the judgement. */
  title: z.string(),
  agency: AgencyCode,
  extent: AnswerExtent,
  note: z.string().nullable(),
  marking: Marking,
  by: z.string(),
  at: z.string(),
  /** The claim was taken back; the answer stands no longer and is not counted. */
  isTakenBack: z.boolean(),
  may: z.object({ unlink: z.boolean() }),
});
export type AnswerCard = z.infer<typeof AnswerCard>;

/** A question in full, with what answers its elements. */
export const RequirementDetail = z.object({ pir: PirCard, answers: z.array(AnswerCard) });
export type RequirementDetail = z.infer<typeof RequirementDetail>;

const text = z.string().trim().min(1).max(questionLimit);
const pirWords = {
  text,
  why: z.string().trim().max(4000),
  decision: z.string().trim().max(2000),
  priority: Priority,
  latestAt: z.iso.datetime({ offset: true }),
};
const eeiWords = { text, indicators: z.string().trim().max(4000) };
const OneRequirement = InCell.extend({ requirementId: z.uuid() });

/** A question or an element as it is written; an element without a marking of its own has its question's. */
export const NewRequirement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pir'), ...pirWords, marking: MarkingChoice }),
  z.object({ kind: z.literal('eei'), pirId: z.uuid(), ...eeiWords, marking: MarkingChoice.optional() }),
]);
export type NewRequirement = z.infer<typeof NewRequirement>;

export const listRequirements = endpoint({
  name: 'listRequirements',
  method: 'GET',
  path: '/api/cells/:cellId/requirements',
  summary: 'Questions with their elements, taskings and coverage, as the reader sees them.',
  caller: 'member',
  params: InCell,
  answer: z.object({ asOf: z.string(), rows: z.array(PirCard), may: z.object({ propose: z.boolean(), lead: z.boolean() }) }),
  errors: ['not_found'],
});

export const readRequirement = endpoint({
  name: 'readRequirement',
  method: 'GET',
  path: '/api/cells/:cellId/requirements/:requirementId',
  summary: 'A question, with what answers each of its elements.',
  caller: 'member',
  params: OneRequirement,
  answer: RequirementDetail,
  errors: ['not_found'],
});

export const listItemAnswers = endpoint({
  name: 'listItemAnswers',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/answers',
  summary: 'Elements that an item, or a claim on it, is said to answer.',
  caller: 'member',
  params: InCell.extend({ itemId: z.uuid() }),
  answer: z.object({ rows: z.array(AnswerCard.extend({ eei: z.string() })), may: z.object({ link: z.boolean() }) }),
  errors: ['not_found'],
});

export const writeRequirement = endpoint({
  name: 'writeRequirement',
  method: 'POST',
  path: '/api/cells/:cellId/requirements',
  summary: 'Write a question or an element: open when one leads the cell, a proposal otherwise.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: NewRequirement,
  answer: z.object({ id: z.string(), pir: PirCard }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'marking_beyond_reach', 'marking_invalid'],
});

export const changeRequirement = endpoint({
  name: 'changeRequirement',
  method: 'PATCH',
  path: '/api/cells/:cellId/requirements/:requirementId',
  summary: 'Change the words of a question or an element; what does not belong to it is left alone. Its marking stays.',
  caller: 'member',
  write: 'change',
  params: OneRequirement,
  body: z.object({ ...pirWords, ...eeiWords }).partial(),
  answer: PirCard,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const moveRequirementState = endpoint({
  name: 'moveRequirementState',
  method: 'POST',
  path: '/api/cells/:cellId/requirements/:requirementId/state',
  summary: 'Open, answer, close or reopen a question or an element.',
  caller: 'member',
  write: 'change',
  params: OneRequirement,
  body: z.object({ event: RequirementEvent, conclusion: z.string().trim().max(4000).optional() }),
  answer: PirCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const taskAgency = endpoint({
  name: 'taskAgency',
  method: 'POST',
  path: '/api/cells/:cellId/requirements/:requirementId/taskings',
  summary: 'Ask an agency that may read an element for it, by a deadline.',
  caller: 'member',
  write: 'create',
  params: OneRequirement,
  body: z.object({ to: AgencyCode, deadline: z.iso.datetime({ offset: true }) }),
  answer: PirCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'agency_cannot_read'],
});

export const settleTasking = endpoint({
  name: 'settleTasking',
  method: 'POST',
  path: '/api/cells/:cellId/taskings/:taskingId/events',
  summary: 'Accept, decline or answer as the asked agency; ask again, with a new deadline, as whoever leads.',
  caller: 'member',
  write: 'change',
  params: InCell.extend({ taskingId: z.uuid() }),
  body: z.object({
    event: TaskingEvent,
    reason: z.string().trim().max(2000).default(''),
    deadline: z.iso.datetime({ offset: true }).optional(),
  }),
  answer: PirCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'invalid_input'],
});

export const linkAnswer = endpoint({
  name: 'linkAnswer',
  method: 'POST',
  path: '/api/cells/:cellId/requirements/:requirementId/answers',
  summary: 'Say that an item or claim answers an element; marked as both together.',
  caller: 'member',
  write: 'create',
  params: OneRequirement,
  body: z.intersection(
    z.union([z.object({ itemId: z.uuid() }), z.object({ claimId: z.uuid() })]),
    z.object({ extent: AnswerExtent, note: z.string().trim().max(2000).default('') }),
  ),
  answer: AnswerCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'marking_beyond_reach'],
});

export const unlinkAnswer = endpoint({
  name: 'unlinkAnswer',
  method: 'DELETE',
  path: '/api/cells/:cellId/requirements/:requirementId/answers/:answerId',
  summary: 'No longer say that an item or claim answers an element.',
  caller: 'member',
  write: 'create',
  params: OneRequirement.extend({ answerId: z.uuid() }),
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed'],
});
