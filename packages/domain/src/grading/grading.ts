import { z } from 'zod';

/** Ways of grading; one per dataset. */
export const GradingScheme = z.enum(['admiralty', 'europol4x4', 'uk3x5x2']);
export type GradingScheme = z.infer<typeof GradingScheme>;

/** NATO Admiralty code, AJP-2.1: reliability of the source A–F, credibility of the information 1–6, judged apart. */
export const AdmiraltyGrading = z.object({
  scheme: z.literal('admiralty'),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: z.enum(['1', '2', '3', '4', '5', '6']),
});

/** Europol and UNODC 4x4; the number says how the source knows, not how true it is. Handling codes H1–H3 combine, H0 stands alone. */
export const Europol4x4Grading = z.object({
  scheme: z.literal('europol4x4'),
  reliability: z.enum(['A', 'B', 'C', 'X']),
  credibility: z.enum(['1', '2', '3', '4']),
  handling: z
    .array(z.enum(['H0', 'H1', 'H2', 'H3']))
    .refine((codes) => !codes.includes('H0') || codes.length === 1, 'H0 stands alone')
    .optional(),
});

/** UK 3x5x2: source 1–3, information A–E, handling P or C. */
export const Uk3x5x2Grading = z.object({
  scheme: z.literal('uk3x5x2'),
  reliability: z.enum(['1', '2', '3']),
  credibility: z.enum(['A', 'B', 'C', 'D', 'E']),
  handling: z
    .array(z.enum(['P', 'C']))
    .max(1)
    .optional(),
});

/** How an agency assesses an item: the source and the information, independently of each other. */
export const Grading = z.discriminatedUnion('scheme', [AdmiraltyGrading, Europol4x4Grading, Uk3x5x2Grading]);
export type Grading = z.infer<typeof Grading>;

/** The values of a scheme, best first; those that say "cannot be judged" stand apart and are not the bottom. */
export const gradingScales: Record<
  GradingScheme,
  { reliability: readonly string[]; credibility: readonly string[]; notJudged: { reliability: string | null; credibility: string | null } }
> = {
  admiralty: {
    reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
    credibility: ['1', '2', '3', '4', '5', '6'],
    notJudged: { reliability: 'F', credibility: '6' },
  },
  europol4x4: {
    reliability: ['A', 'B', 'C', 'X'],
    credibility: ['1', '2', '3', '4'],
    notJudged: { reliability: 'X', credibility: null },
  },
  uk3x5x2: {
    reliability: ['1', '2', '3'],
    credibility: ['A', 'B', 'C', 'D', 'E'],
    notJudged: { reliability: '2', credibility: 'D' },
  },
};

/** The code as it is written: `B2`, `A1 H1 H2`, `1BP`. */
export function gradingCode(grading: Grading): string {
  const base = `${grading.reliability}${grading.credibility}`;
  if (grading.scheme === 'uk3x5x2') return base + (grading.handling?.[0] ?? '');
  if (grading.scheme === 'europol4x4') return [base, ...(grading.handling ?? [])].join(' ');
  return base;
}
