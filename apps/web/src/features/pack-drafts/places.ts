import { DraftPart, sealedParts } from '@workbench/domain';
import { z } from 'zod';

/** Parts of the page of a draft: what concerns the whole, the list of injects, and the parts of the pack. */
export const PackView = z.enum(['overview', 'msel', ...DraftPart.options]);
export type PackView = z.infer<typeof PackView>;

/** Where on the page of a draft one is: which part, and at which record. */
export const packDraftSearch = z.object({ part: PackView.optional(), at: z.string().optional() });

/** Parts that anybody who plays may come to know, in the order of the page. */
export const openParts: readonly DraftPart[] = DraftPart.options.filter((part) => !sealedParts.includes(part));
