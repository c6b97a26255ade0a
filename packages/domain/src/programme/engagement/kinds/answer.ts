import { z } from 'zod';
import { ShippedKey, Words } from './fields';

/** What was answered to a question of the questionnaire, and what shows it. */
export const Answer = z.object({ kind: z.literal('answer'), theme: ShippedKey, question: ShippedKey, words: Words, evidence: Words });
