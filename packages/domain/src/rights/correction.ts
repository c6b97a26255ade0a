import { z } from 'zod';

/** What is asked of the rights officer about somebody's data. */
export const CorrectionKind = z.enum(['correction', 'erasure']);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** Where such a request stands: open → granted | refused. */
export const CorrectionState = z.enum(['open', 'granted', 'refused']);
export type CorrectionState = z.infer<typeof CorrectionState>;

/** On what an erasure or a refusal rests; said with every tombstone. */
export const LegalGround = z.enum(['unlawful', 'not_necessary', 'inaccurate', 'retention_ended', 'request_of_person', 'court_order']);
export type LegalGround = z.infer<typeof LegalGround>;
