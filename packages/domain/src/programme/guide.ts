import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { PackLanguage, Words } from '../exercises/pack/words';
import { FourWords } from './programme-words';

/** A question by which a reader of a study guide checks what was understood. `section` is the heading that answers it. */
export const GuideQuestion = z.strictObject({
  key: Key,
  ask: Words,
  options: z
    .array(z.strictObject({ key: Key, words: Words }))
    .min(3)
    .max(5),
  right: Key,
  why: Words,
  section: z.string().trim().min(1),
});
export type GuideQuestion = z.infer<typeof GuideQuestion>;

/** A study guide; its text is a page for each language in `translated`. `minutes` is the time to read it and answer its questions. */
export const Guide = z.strictObject({
  key: Key,
  number: z.number().int().min(1),
  version: z.number().int().min(1),
  title: FourWords,
  summary: FourWords,
  minutes: z.number().int().min(1).max(180),
  courses: z.array(Key).min(1),
  translated: z.array(PackLanguage).min(1),
  questions: z.array(GuideQuestion).min(8).max(10),
  sources: z.array(z.string().trim().min(1)).min(1),
});
export type Guide = z.infer<typeof Guide>;
