import { z } from 'zod';
import { Words } from './fields';

/** What a member says about a finding. */
export const FindingComment = z.object({ kind: z.literal('comment'), findingId: z.uuid(), words: Words.min(1) });
