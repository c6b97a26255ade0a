import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { Words } from '../exercises/pack/words';
import { Place } from './place';
import { FourWords } from './programme-words';

const text = z.string().trim().min(1);
const texts = z.array(text).min(1);

/** A step of a procedure: who does what, and what is written down where. */
export const ProcedureStep = z.strictObject({ key: Key, who: text, does: text, record: text });
export type ProcedureStep = z.infer<typeof ProcedureStep>;

/** A template of a procedure, from which a beneficiary writes its own. Steps and safeguards are in English. */
export const Procedure = z.strictObject({
  key: Key,
  version: z.number().int().min(1),
  title: FourWords,
  summary: FourWords,
  purpose: Words,
  scope: Words,
  roles: z.array(z.strictObject({ role: text, does: text })).min(2),
  steps: z.array(ProcedureStep).min(8).max(14),
  /** Time limits, as models. */
  limits: texts,
  /** What protects people. */
  rights: texts,
  gender: texts,
  practices: z.array(Key),
  places: z.array(Place).min(1),
  reviewMonths: z.number().int().min(1).max(36),
});
export type Procedure = z.infer<typeof Procedure>;
