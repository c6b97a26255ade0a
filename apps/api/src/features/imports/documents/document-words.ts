import type { DocumentFormat } from '@workbench/contract';

/** Words of a document, and what it says about itself. */
export interface DocumentWords {
  format: DocumentFormat;
  title: string;
  text: string;
  /** ISO moment; absent when the document does not say when it was written. */
  reportedAt?: string;
  sourceDescriptor?: string;
}
