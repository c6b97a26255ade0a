import { Contribution, type DocumentFormat, type MarkingChoice, type SimilarItem } from '@workbench/contract';
import type { ReadFile } from './read-chosen';

/** A document before it goes in: its words as they were read and perhaps edited. */
export interface DocumentDraft {
  /** Makes sending it twice harmless. */
  key: string;
  fileName: string;
  /** The original in base64. */
  content: string;
  format: DocumentFormat;
  isChosen: boolean;
  title: string;
  text: string;
  language: string;
  /** A day of the calendar; empty when the document does not say when it was written. */
  reportedAt: string;
  sourceDescriptor: string;
  isCut: boolean;
  similar: readonly SimilarItem[];
}

/** The draft of a document that was read. */
export function draftOf({ fileName, content, document }: Extract<ReadFile, { sort: 'document' }>, key: string): DocumentDraft {
  const { sort: _, reportedAt, ...words } = document;
  const name = fileName.split('/').at(-1)!;
  return { key, fileName: name, content, isChosen: true, ...words, reportedAt: reportedAt?.slice(0, 10) ?? '' };
}

/** What is sent of a draft. */
export function itemOf({ title, text, language, reportedAt, sourceDescriptor }: DocumentDraft, marking: MarkingChoice) {
  const item = { kind: 'report', title, text, language, reportedAt: `${reportedAt}T00:00:00Z`, marking };
  return Contribution.omit({ grading: true, rationale: true }).parse({ ...item, sourceDescriptor: sourceDescriptor || undefined });
}
