import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { FourWords } from './programme-words';

/** Themes of a national technical consultation. */
export const ThemeKey = z.enum([
  'legal-framework',
  'institutional-framework',
  'operational-readiness',
  'cooperation',
  'information-analysis',
  'information-sharing',
  'rights-and-data-protection',
  'gender',
]);
export type ThemeKey = z.infer<typeof ThemeKey>;

/** What is asked, and what one would have to see to believe the answer. */
export const ConsultationQuestion = z.strictObject({ key: Key, ask: FourWords, evidence: FourWords });
export type ConsultationQuestion = z.infer<typeof ConsultationQuestion>;

/** What a cell looks like at a level of maturity, from 0 to 4. */
export const MaturityLevel = z.strictObject({ level: z.number().int().min(0).max(4), words: FourWords });

export const ConsultationTheme = z.strictObject({
  key: ThemeKey,
  title: FourWords,
  questions: z.array(ConsultationQuestion).min(7).max(9),
  maturity: z.array(MaturityLevel).length(5),
});
export type ConsultationTheme = z.infer<typeof ConsultationTheme>;

/** The questionnaire of a consultation, by theme. */
export const Consultation = z.strictObject({ version: z.number().int().min(1), themes: z.array(ConsultationTheme) });
export type Consultation = z.infer<typeof Consultation>;
