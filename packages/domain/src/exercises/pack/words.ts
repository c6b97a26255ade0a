import { z } from 'zod';

/** A language in which a pack speaks to people. */
export const PackLanguage = z.enum(['en', 'fr', 'pt', 'ar']);
export type PackLanguage = z.infer<typeof PackLanguage>;

const text = z.string().trim().min(1);

/** A text for people by language; English is always there. */
export const Words = z.strictObject({ en: text, fr: text.optional(), pt: text.optional(), ar: text.optional() });
export type Words = z.infer<typeof Words>;
