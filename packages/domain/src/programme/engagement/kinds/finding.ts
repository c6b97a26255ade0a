import { z } from 'zod';
import { Line, ShippedKey, Words } from './fields';

/** How much a finding weighs. */
export const Severity = z.enum(['low', 'moderate', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

/** What the consultation found in a theme, and what it rests on. */
export const Finding = z.object({
  kind: z.literal('finding'),
  theme: ShippedKey,
  severity: Severity,
  title: Line,
  words: Words,
  evidence: Words,
});
