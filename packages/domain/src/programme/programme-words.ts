import { z } from 'zod';

const text = z.string().trim().min(1);

/** A text for people in all four languages of the programme. */
export const FourWords = z.strictObject({ en: text, fr: text, pt: text, ar: text });
export type FourWords = z.infer<typeof FourWords>;
