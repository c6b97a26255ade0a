import { z } from 'zod';
import { Day, Line, ShippedKey, Words } from './fields';
import { TakenFromNote } from './taken-from';

/** Whether a procedure was followed in what was observed. */
export const Followed = z.enum(['yes', 'partly', 'no']);
export type Followed = z.infer<typeof Followed>;

/** What was seen in an exercise, against one of its objectives. */
export const Observation = z.object({
  kind: z.literal('observation'),
  title: Line,
  on: Day,
  followed: Followed,
  /** Procedure that was to be followed, by its shipped template; null where it was about none. */
  template: ShippedKey.nullable(),
  /** Procedure of the beneficiary that was to be followed; null or absent where it was about none. */
  procedureId: z.uuid().nullable().optional(),
  words: Words,
  takenFrom: TakenFromNote.optional(),
});
