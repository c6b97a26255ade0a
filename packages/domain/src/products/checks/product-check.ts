import { z } from 'zod';
import type { BlockKind, Judgement, ProductKind, Section } from '../product';

/** What a check of a draft can find, each with the standard that it comes from. A hint for the author, never a bar. */
export const checkStandards = {
  hedge: 'icd203_ts2',
  single_root: 'icd206',
  evidence_old: 'icd206',
  one_sided: 'icd203_ts4',
  unsourced_statement: 'icd206',
  personal_data: 'rights',
  no_alternatives: 'icd203_ts4',
  no_assumptions: 'icd203_ts3',
  no_gaps: 'icd203_ts2',
  no_judgement: 'icd203_ts6',
  no_source_summary: 'icd206',
  rights_lens_empty: 'rights',
  gender_lens_empty: 'gender',
  too_long: 'template',
} as const;
export const CheckCode = z.enum(Object.keys(checkStandards) as [keyof typeof checkStandards, ...(keyof typeof checkStandards)[]]);
export type CheckCode = z.infer<typeof CheckCode>;

/** One thing that a check found. */
export interface CheckFinding {
  code: CheckCode;
  /** Where it stands; null when it is about a section or the whole. */
  blockId: string | null;
  section: Section | null;
  /** The words it is about, or a number in words; empty when there are none. */
  detail: string;
}

/** What a block rests on, as the checks need it. */
export interface CheckedSource {
  /** What it comes from in the end, as far as the reader can tell; sources of one root count once. */
  root: string;
  agency: string;
  /** ISO moment; null when nobody said. */
  reportedAt: string | null;
}

/** A block as the checks need it. */
export interface CheckedBlock {
  id: string;
  section: Section;
  kind: BlockKind;
  text: string;
  judgement: Judgement | null;
  sources: readonly CheckedSource[];
}

/** A draft as the checks need it. */
export interface CheckedProduct {
  kind: ProductKind;
  /** Moment of the exercise clock, ISO. */
  asOf: string;
  blocks: readonly CheckedBlock[];
}
