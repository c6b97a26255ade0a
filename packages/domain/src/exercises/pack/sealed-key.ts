import { z } from 'zod';
import { PartialDate } from '../../claims/claim';
import { EntityKind } from '../../entities/entity-kind';
import { Key } from './key';
import { Words } from './words';

const keys = z.array(z.string());

/** Who or what there truly is, with the names under which it stands in items. */
export const KeyEntity = z.strictObject({
  key: Key,
  kind: EntityKind,
  name: z.string().min(1),
  aliases: keys,
  note: z.string().default(''),
});
export type KeyEntity = z.infer<typeof KeyEntity>;

/** What truly links an entity to another or to a value, and the items that show it. */
export const KeyLink = z.strictObject({
  key: Key,
  subject: z.string(),
  predicate: z.string(),
  object: z.union([z.strictObject({ entity: z.string() }), z.strictObject({ value: z.string() })]),
  items: keys,
  /** No single agency's items show it. */
  isAcross: z.boolean().default(false),
});
export type KeyLink = z.infer<typeof KeyLink>;

/** What truly happened, where, when and with whom. */
export const KeyEvent = z.strictObject({
  key: Key,
  kind: z.string().min(1),
  at: PartialDate,
  place: z.string().optional(),
  participants: keys,
  items: keys,
});
export type KeyEvent = z.infer<typeof KeyEvent>;

/** The right grading of an item in the Admiralty code, and why. */
export const KeyGrading = z.strictObject({
  item: z.string(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: z.enum(['1', '2', '3', '4', '5', '6']),
  why: z.string(),
});
export type KeyGrading = z.infer<typeof KeyGrading>;

/** Items that mislead: made to deceive, or one root that several repeat. */
export const Deception = z.strictObject({
  key: Key,
  kind: z.enum(['deception', 'echo']),
  items: keys,
  what: z.string(),
  /** How it can be seen. */
  tell: z.string(),
});
export type Deception = z.infer<typeof Deception>;

/** To whom an item must come, or must not. */
export const SharingRule = z.strictObject({
  key: Key,
  kind: z.enum(['must_share', 'must_not_share']),
  item: z.string(),
  to: z.array(z.string()),
  why: z.string(),
});
export type SharingRule = z.infer<typeof SharingRule>;

/** What can be found out, and sets of items of which each alone shows it. */
export const KeyFact = z.strictObject({ key: Key, text: Words, sets: z.array(keys), thread: z.string() });
export type KeyFact = z.infer<typeof KeyFact>;

/** A question with the outcome that the scenario gives it. */
export const KeyJudgement = z.strictObject({
  key: Key,
  question: Words,
  outcome: z.boolean(),
  resolvesAt: z.iso.datetime(),
  supports: keys,
});
export type KeyJudgement = z.infer<typeof KeyJudgement>;
