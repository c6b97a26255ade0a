import { z } from 'zod';
import { Line } from './fields';

const InRun = z.object({
  runId: z.uuid(),
  /** What the run is called, with the syndicate where it is about one; copied, so that members who may not see the run read it. */
  run: Line.max(300),
});
const InSyndicate = InRun.extend({ cellId: z.uuid(), id: z.uuid() });

/** A run of an exercise that something is about. */
export const TakenFromRun = InRun.extend({ what: z.literal('run') });
/** An objective of the dataset of a run, by its key there. */
export const TakenFromObjective = InRun.extend({ what: z.literal('objective'), key: z.string().min(1).max(80) });
/** What an observer noted in a syndicate. */
export const TakenFromNote = InSyndicate.extend({ what: z.literal('note') });
/** A finding of the after-action report of a syndicate. */
export const TakenFromFinding = InSyndicate.extend({ what: z.literal('finding') });

/** What of a run a record was taken from. The record keeps its own words; this leads those who see the run to the place. */
export const TakenFrom = z.discriminatedUnion('what', [TakenFromRun, TakenFromObjective, TakenFromNote, TakenFromFinding]);
export type TakenFrom = z.infer<typeof TakenFrom>;
