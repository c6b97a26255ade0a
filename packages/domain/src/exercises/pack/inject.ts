import { z } from 'zod';
import { isConventional } from '../msel/msel-columns';
import { Serial } from './key';

/** Builds the scene; is used when players do not act; or asks for something to be done. */
export const InjectKind = z.enum(['contextual', 'contingency', 'expected_action']);
export type InjectKind = z.infer<typeof InjectKind>;

/** How an inject is delivered. */
export const InjectMethod = z.enum(['email', 'phone', 'radio', 'report', 'press', 'face_to_face', 'system']);
export type InjectMethod = z.infer<typeof InjectMethod>;

const minutes = z.number().min(0).max(1_000_000);

/**
 * When an inject falls due: at its offset; some exercise minutes after another was released; when an expected action is still not done
 * some minutes after it was asked for; or never by itself.
 */
export const InjectCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at') }),
  z.strictObject({ kind: z.literal('after'), inject: z.string(), minutes }),
  z.strictObject({ kind: z.literal('unless'), expected: z.string(), minutes }),
  z.strictObject({ kind: z.literal('by_hand') }),
]);
export type InjectCondition = z.infer<typeof InjectCondition>;

/** Most own columns of an inject. */
export const mostOwnColumns = 20;

/** What an inject has in a column that its list has besides the conventional ones, such as "Room" or "Interpreter". */
export const OwnColumn = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine((name) => !isConventional(name), 'is a conventional column'),
  value: z.string().min(1).max(2000),
});
export type OwnColumn = z.infer<typeof OwnColumn>;

/** One message put to the players: a line of the master scenario events list (MSEL). */
export const Inject = z.strictObject({
  serial: Serial,
  /** Exercise minutes from the start; what is planned, where a condition decides. */
  offset: z.number(),
  /** Key of the move. */
  move: z.string(),
  kind: InjectKind,
  /** Key of the persona that speaks. */
  from: z.string(),
  /** Codes of agencies. */
  to: z.array(z.string()),
  method: InjectMethod,
  /** What sort of event it is, in a word or two. */
  type: z.string().max(60),
  subject: z.string().min(1).max(300),
  text: z.string().min(1),
  language: z.string(),
  /** Keys of items that it brings. */
  items: z.array(z.string()),
  /** Keys of expected actions. */
  expects: z.array(z.string()),
  objectives: z.array(z.string()),
  /** Key of the person who releases it. */
  responsible: z.string(),
  /** For the evaluator. */
  notes: z.string(),
  when: InjectCondition,
  own: z
    .array(OwnColumn)
    .max(mostOwnColumns)
    .refine((own) => new Set(own.map(({ name }) => name)).size === own.length, 'names a column twice')
    .optional(),
});
export type Inject = z.infer<typeof Inject>;
