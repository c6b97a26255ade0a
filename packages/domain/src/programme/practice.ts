import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { PackLanguage } from '../exercises/pack/words';
import { Place } from './place';
import { FourWords } from './programme-words';

/** Headings of the page of a practice in English, in their order. */
export const practiceHeadings = ['Practice', 'Why', 'How', 'Pitfalls', 'Checklist'] as const;

/** An entry of the compendium; its text is a page for each language in `translated`. `applies` says where in the workbench it is shown. */
export const Practice = z.strictObject({
  key: Key,
  version: z.number().int().min(1),
  title: FourWords,
  summary: FourWords,
  applies: z.array(Place).min(1).max(4),
  courses: z.array(Key).min(1).max(3),
  related: z.array(Key).min(1).max(4),
  sources: z.array(z.string().trim().min(1)).min(1).max(3),
  translated: z.array(PackLanguage).min(1),
});
export type Practice = z.infer<typeof Practice>;
