import { z } from 'zod';
import { AgencyCode, EntityKind, ItemId, Marking, ProductId, ProductKind, ProductState, Verdict } from '@workbench/domain';
import { ClaimCard, EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell, Paging, pageOf } from './query';

/** An entity in a list, as far as the reader's claims tell. */
export const EntityRow = EntityName.extend({ aliases: z.array(z.string()), claimCount: z.number().int(), newestAt: z.string() });
export type EntityRow = z.infer<typeof EntityRow>;

/** A statement that two identities are one, are not, or are not settled. */
export const ResolutionCard = z.object({
  id: z.string(),
  left: EntityName,
  right: EntityName,
  verdict: Verdict,
  reason: z.string(),
  marking: Marking,
  createdBy: z.string(),
  createdAt: z.string(),
  withdrawnAt: z.string().nullable(),
  may: z.object({ withdraw: z.boolean() }),
});
export type ResolutionCard = z.infer<typeof ResolutionCard>;

/** An entity at the other end of the subject's visible links. */
export const Neighbour = EntityName.extend({
  predicate: z.string(),
  /** `out` when the subject is who does it, `in` when it is done to the subject, `both` for links without direction. */
  way: z.enum(['out', 'in', 'both']),
  /** Visible standing claims that say so. */
  claimCount: z.number().int(),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** An item on which visible claims about the subject rest. */
export const MentioningItem = z.object({
  id: ItemId,
  title: z.string(),
  agency: AgencyCode,
  reportedAt: z.string(),
  claimCount: z.number().int(),
});
export type MentioningItem = z.infer<typeof MentioningItem>;

/** A product that cites a claim about the subject or an item that speaks of it, as far as its reader sees that it does. */
export const CitingProduct = z.object({
  id: ProductId,
  title: z.string(),
  kind: ProductKind,
  agency: AgencyCode,
  state: ProductState,
  /** Of the title. */
  marking: Marking,
});
export type CitingProduct = z.infer<typeof CitingProduct>;

/** All that the reader may know of a subject. */
export const Dossier = z.object({
  entity: EntityName,
  /** Every identity that visible resolutions make one with it, itself included. */
  identities: z.array(EntityName),
  claims: z.array(ClaimCard),
  contradictions: z.array(
    z.object({ predicate: z.string(), subjectId: z.string(), reason: z.enum(['values', 'denied']), claimIds: z.array(z.string()) }),
  ),
  resolutions: z.array(ResolutionCard),
  /** Standing resolutions that call different what others, together, call the same. */
  conflictIds: z.array(z.string()),
  /** Who and what it is linked to, most claimed first. */
  neighbours: z.array(Neighbour),
  /** Items that speak of it, newest first. */
  items: z.array(MentioningItem),
  /** Products that cite it, newest first. */
  products: z.array(CitingProduct),
  /** Predicates that could be said of this kind and have no claim. */
  unknown: z.array(z.string()),
  may: z.object({ resolve: z.boolean(), readAccess: z.boolean() }),
});
export type Dossier = z.infer<typeof Dossier>;

export const listEntities = endpoint({
  name: 'listEntities',
  method: 'GET',
  path: '/api/cells/:cellId/entities',
  summary: 'Entities that visible claims speak of, by name; words match names and aliases, accents and case aside.',
  caller: 'member',
  params: InCell,
  query: Paging.extend({ q: z.string().trim().max(200).optional(), kind: EntityKind.optional() }),
  answer: pageOf(EntityRow),
  errors: ['not_found'],
});

export const readDossier = endpoint({
  name: 'readDossier',
  method: 'GET',
  path: '/api/cells/:cellId/entities/:entityId',
  summary: 'The dossier of an entity: claims with sources, contradictions, resolutions, what is not known.',
  caller: 'member',
  params: InCell.extend({ entityId: z.uuid() }),
  answer: Dossier,
  errors: ['not_found'],
});

/** Path from which a dossier is downloaded as PDF, as its reader may see it; it takes a `DossierExport` as its query. */
export const dossierPdfPath = '/api/cells/:cellId/entities/:entityId/pdf';
/** In whose words the headings of a dossier are. */
export const DossierExport = z.object({ language: z.enum(['en', 'fr', 'pt', 'ar']).default('en') });

export const resolveEntities = endpoint({
  name: 'resolveEntities',
  method: 'POST',
  path: '/api/cells/:cellId/resolutions',
  summary: 'Say that two identities are the same, different, or not settled, with a reason.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({
    leftId: z.uuid(),
    rightId: z.uuid(),
    verdict: Verdict,
    reason: z.string().trim().min(1).max(2000),
    citedClaimIds: z.array(z.uuid()).max(50).default([]),
  }),
  answer: ResolutionCard,
  errors: ['not_found', 'not_allowed', 'statement_invalid', 'marking_beyond_reach'],
});

export const withdrawResolution = endpoint({
  name: 'withdrawResolution',
  method: 'POST',
  path: '/api/cells/:cellId/resolutions/:resolutionId/withdrawal',
  summary: 'Withdraw a resolution; what it joined is apart again.',
  caller: 'member',
  write: 'create',
  params: InCell.extend({ resolutionId: z.uuid() }),
  body: z.object({}),
  answer: ResolutionCard,
  errors: ['not_found', 'not_allowed', 'already_retracted'],
});
