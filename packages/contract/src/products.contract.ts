import { z } from 'zod';
import {
  AgencyCode,
  BlockKind,
  ClaimId,
  Grading,
  ItemId,
  Judgement,
  Marking,
  ProductId,
  ProductKind,
  ProductState,
  Section,
  titleLimit,
} from '@workbench/domain';
import { endpoint } from './endpoint';
import { Exhibit, PinnedChart, PinnedTechnique, TechniqueExhibit } from './exhibits.contract';
import { MarkingChoice } from './items.contract';
import { InCell } from './query';

/** What a block rests on, as the reader sees it. */
export const CitationCard = z.object({
  id: z.string(),
  itemId: ItemId.nullable(),
  claimId: ClaimId.nullable(),
  /** Title of the item or technique, the claim in words (subject, predicate key, object), or the name of the chart. */
  title: z.string(),
  /** The picture, when the block rests on a chart. */
  exhibit: Exhibit.nullable(),
  /** What stood there, when the block rests on a technique. */
  technique: TechniqueExhibit.nullable(),
  claim: z.object({ subject: z.string(), predicate: z.string(), object: z.string() }).nullable(),
  agency: AgencyCode,
  /** What readers of the item are told of its source. */
  sourceDescriptor: z.string().nullable(),
  reportedAt: z.string().nullable(),
  gradings: z.array(z.object({ agency: AgencyCode, grading: Grading })),
  marking: Marking,
  /** Conditions of the originators that travel with the item, or with those that a chart or technique rests on. */
  handling: z.string().nullable(),
});
export type CitationCard = z.infer<typeof CitationCard>;

/** What is read in the place of a block by those who may not see it. */
export const TearLine = z.object({
  id: z.string(),
  text: z.string(),
  marking: Marking,
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type TearLine = z.infer<typeof TearLine>;

/** A paragraph, judgement, assumption, gap or recommendation with its portion marking and sources. */
export const Block = z.object({
  id: z.string(),
  /** Stays the same from version to version; to a receiver, the id. */
  lineageId: z.string(),
  section: Section,
  kind: BlockKind,
  text: z.string(),
  marking: Marking,
  judgement: Judgement.nullable(),
  /** What the judgement still lacks. */
  problems: z.array(z.string()),
  citations: z.array(CitationCard),
  /** The team's business, null to a receiver. */
  tearLine: TearLine.nullable(),
  /** These words are a tear line, in the place of what this member of the team does not see. A receiver reads them as any paragraph. */
  isTearLine: z.boolean(),
  version: z.number().int(),
  /** Who wrote last and when; the team's business, null to a receiver. */
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
});
export type Block = z.infer<typeof Block>;

/** What the reader may do with a product now. */
export const ProductMay = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  review: z.boolean(),
  reopen: z.boolean(),
  release: z.boolean(),
  recall: z.boolean(),
});

/** A version of a product as its reader may see it. */
export const Product = z.object({
  id: ProductId,
  kind: ProductKind,
  agency: AgencyCode,
  title: z.string(),
  number: z.number().int(),
  /** State of this version; a receiving agency knows it as released, or as superseded when it received a newer one. */
  state: ProductState,
  version: z.number().int(),
  /** The reader writes, reviews or leads it; otherwise the reader receives a rendition. */
  isTeam: z.boolean(),
  /** Join of all that this reader sees of it. */
  marking: Marking,
  titleMarking: Marking,
  sections: z.array(Section),
  blocks: z.array(Block),
  authors: z.array(z.object({ personId: z.string(), displayName: z.string() })),
  versions: z.array(z.object({ number: z.number().int(), state: ProductState, submittedAt: z.string().nullable() })),
  may: ProductMay,
});
export type Product = z.infer<typeof Product>;

/** A product in a list. */
export const ProductRow = z.object({
  id: ProductId,
  kind: ProductKind,
  agency: AgencyCode,
  title: z.string(),
  number: z.number().int(),
  state: ProductState,
  isTeam: z.boolean(),
  marking: Marking,
  /** When a word was last written; to a receiver, when it was received. */
  changedAt: z.string(),
});
export type ProductRow = z.infer<typeof ProductRow>;

/** Path parameters of one product. */
export const OneProduct = InCell.extend({ productId: z.uuid() });
/** Path parameters of one block. */
export const OneBlock = OneProduct.extend({ blockId: z.uuid() });

export const listProducts = endpoint({
  name: 'listProducts',
  method: 'GET',
  path: '/api/cells/:cellId/products',
  summary: 'Products that the reader works on or has received, newest first.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(ProductRow), may: z.object({ write: z.boolean() }) }),
  errors: ['not_found'],
});

export const startProduct = endpoint({
  name: 'startProduct',
  method: 'POST',
  path: '/api/cells/:cellId/products',
  summary: 'Start a product; its title carries the least marking of the whole.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ kind: ProductKind, title: z.string().trim().min(1).max(titleLimit), marking: MarkingChoice }),
  answer: z.object({ id: ProductId }),
  errors: ['not_allowed', 'marking_beyond_reach', 'marking_invalid'],
});

export const readProduct = endpoint({
  name: 'readProduct',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId',
  summary:
    'A product as its reader may see it: the team its newest version, a receiving agency its rendition. With `agency` the team sees what would go there.',
  caller: 'member',
  params: OneProduct,
  query: z.object({ number: z.coerce.number().int().min(1).optional(), agency: AgencyCode.optional() }),
  answer: Product,
  errors: ['not_found'],
});

/** Which version of a product to write out, in whose words its headings are, and for the team, as which agency would receive it. */
export const ProductExport = z.object({
  number: z.coerce.number().int().min(1).optional(),
  language: z.enum(['en', 'fr', 'pt', 'ar']).default('en'),
  agency: AgencyCode.optional(),
});
export type ProductExport = z.infer<typeof ProductExport>;

/** Paths from which a product is downloaded, as its reader may see it; each takes a `ProductExport` as its query. */
export const productFilePaths = {
  pdf: '/api/cells/:cellId/products/:productId/pdf',
  docx: '/api/cells/:cellId/products/:productId/docx',
  text: '/api/cells/:cellId/products/:productId/text',
  json: '/api/cells/:cellId/products/:productId/json',
} as const;
/** A form in which a product is taken away. */
export type ProductFileFormat = keyof typeof productFilePaths;

export const renameProduct = endpoint({
  name: 'renameProduct',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/title',
  summary: 'Change the title of a draft.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({ title: z.string().trim().min(1).max(titleLimit) }),
  answer: Product,
  errors: ['not_found', 'not_in_this_state', 'version_conflict'],
});

export const raiseProduct = endpoint({
  name: 'raiseProduct',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/marking',
  summary: 'Mark a draft more strictly as a whole than its parts ask for; never less, and not once a version was released.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({ marking: MarkingChoice.omit({ originatorControl: true }) }),
  answer: Product,
  errors: ['not_found', 'not_in_this_state', 'version_conflict', 'marking_beyond_reach', 'marking_invalid', 'marking_lowered'],
});

export const addAuthor = endpoint({
  name: 'addAuthor',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/authors',
  summary: 'Let a colleague write along.',
  caller: 'member',
  write: 'create',
  params: OneProduct,
  body: z.object({ personId: z.uuid() }),
  answer: Product,
  errors: ['not_found', 'not_allowed'],
});

export const addBlock = endpoint({
  name: 'addBlock',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/blocks',
  summary:
    'Add a block to a draft: at the end of its section, after another block, or with null at the start; when a chart or technique is named, resting on it.',
  caller: 'member',
  write: 'create',
  params: OneProduct,
  body: z.object({
    section: Section,
    kind: BlockKind,
    text: z.string().max(20_000).default(''),
    afterBlockId: z.uuid().nullable().optional(),
    chart: PinnedChart.optional(),
    technique: PinnedTechnique.optional(),
  }),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'marking_beyond_reach'],
});

export const writeBlock = endpoint({
  name: 'writeBlock',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId',
  summary: 'Write a block of a draft: all its words, when they are sent, and for a judgement likelihood, confidence and the rest.',
  caller: 'member',
  write: 'change',
  params: OneBlock,
  body: z.object({ text: z.string().max(20_000).optional(), judgement: Judgement.optional() }),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'version_conflict'],
});

export const dropBlock = endpoint({
  name: 'dropBlock',
  method: 'DELETE',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId',
  summary: 'Take a block out of a draft.',
  caller: 'member',
  write: 'change',
  params: OneBlock,
  answer: z.object({ dropped: z.literal(true) }),
  errors: ['not_found', 'not_in_this_state', 'version_conflict'],
});

export const moveBlock = endpoint({
  name: 'moveBlock',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/moves',
  summary: 'Move a block one place up or down within its section.',
  caller: 'member',
  write: 'create',
  params: OneBlock,
  body: z.object({ direction: z.enum(['up', 'down']) }),
  answer: Product,
  errors: ['not_found', 'not_in_this_state'],
});

export const cite = endpoint({
  name: 'cite',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/citations',
  summary: 'Rest a block on an item, a claim, a version of a chart or a technique as it stands; the block takes the join of the markings.',
  caller: 'member',
  write: 'create',
  params: OneBlock,
  body: z.union([z.object({ itemId: z.uuid() }), z.object({ claimId: z.uuid() }), PinnedChart, PinnedTechnique]),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'marking_beyond_reach'],
});

export const dropCitation = endpoint({
  name: 'dropCitation',
  method: 'DELETE',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/citations/:citationId',
  summary: "No longer rest a block on an item, claim, chart or technique; the block's marking follows.",
  caller: 'member',
  write: 'create',
  params: OneBlock.extend({ citationId: z.uuid() }),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'tear_line_stricter'],
});

export const swapCitation = endpoint({
  name: 'swapCitation',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/citations/:citationId/swap',
  summary: "Rest a block on another item in the place of what a citation names; the block's marking follows at once.",
  caller: 'member',
  write: 'create',
  params: OneBlock.extend({ citationId: z.uuid() }),
  body: z.object({ itemId: z.uuid() }),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'marking_beyond_reach'],
});

export const submitProduct = endpoint({
  name: 'submitProduct',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/submission',
  summary: 'Submit the draft for review; its words are then fixed.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({}),
  answer: Product,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'self_appraisal_missing'],
});

export const reopenProduct = endpoint({
  name: 'reopenProduct',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/versions',
  summary: 'Start the next version from the newest; the earlier one stays as it is.',
  caller: 'member',
  write: 'create',
  params: OneProduct,
  body: z.object({}),
  answer: Product,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});
