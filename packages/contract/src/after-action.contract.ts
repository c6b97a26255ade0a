import { z } from 'zod';
import { Day } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** What an entry of the report is: something done well, something to improve, or a finding that asks for an action. */
export const ReportEntryKind = z.enum(['strength', 'area', 'finding']);
export type ReportEntryKind = z.infer<typeof ReportEntryKind>;

/** The corrective action of a finding: what is done, who sees to it, by when. */
export const CorrectiveAction = z.object({
  action: z.string().trim().min(1).max(2000),
  owner: z.string().trim().min(1).max(200),
  dueOn: Day,
});
export type CorrectiveAction = z.infer<typeof CorrectiveAction>;

/** An entry as it is written. */
export const ReportWords = z.object({
  /** Key of the objective of the exercise that it is about; null for none. */
  objective: z.string().min(1).max(80).nullable(),
  words: z.string().trim().min(1).max(4000),
  /** For a finding, and for nothing else. */
  corrective: CorrectiveAction.nullable(),
});
export type ReportWords = z.infer<typeof ReportWords>;

/** An entry of the after-action report. */
export const ReportEntry = ReportWords.extend({
  id: z.string(),
  kind: ReportEntryKind,
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type ReportEntry = z.infer<typeof ReportEntry>;

const OneEntry = InCell.extend({ entryId: z.uuid() });

export const readReport = endpoint({
  name: 'readReport',
  method: 'GET',
  path: '/api/cells/:cellId/after-action',
  summary: 'The after-action report of a syndicate as it is written: strengths, areas to improve, findings with their actions.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(ReportEntry) }),
  errors: ['not_found', 'not_allowed'],
});

export const addReportEntry = endpoint({
  name: 'addReportEntry',
  method: 'POST',
  path: '/api/cells/:cellId/after-action',
  summary: 'Add a strength, an area to improve, or a finding to the report.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: ReportWords.extend({ kind: ReportEntryKind }),
  answer: ReportEntry,
  errors: ['not_found', 'not_allowed'],
});

export const changeReportEntry = endpoint({
  name: 'changeReportEntry',
  method: 'PUT',
  path: '/api/cells/:cellId/after-action/:entryId',
  summary: 'Reword an entry of the report.',
  caller: 'member',
  write: 'change',
  params: OneEntry,
  body: ReportWords,
  answer: ReportEntry,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const dropReportEntry = endpoint({
  name: 'dropReportEntry',
  method: 'DELETE',
  path: '/api/cells/:cellId/after-action/:entryId',
  summary: 'Take an entry out of the report.',
  caller: 'member',
  write: 'create',
  params: OneEntry,
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed'],
});

/** Where the report is taken away as a file, by format. */
export const afterActionPaths = {
  pdf: '/api/cells/:cellId/after-action.pdf',
  docx: '/api/cells/:cellId/after-action.docx',
} as const;
/** In whose words the report is written out. */
export const AfterActionExport = z.object({ language: z.enum(['en', 'fr', 'pt', 'ar']).default('en') });
