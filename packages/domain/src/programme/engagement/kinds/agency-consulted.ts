import { z } from 'zod';
import { Line, Words } from './fields';

/** An agency or body that was heard in the consultation. */
export const AgencyConsulted = z.object({
  kind: z.literal('agency_consulted'),
  title: Line,
  /** What it does, and in which function it was heard; no names of people. */
  words: Words,
});
