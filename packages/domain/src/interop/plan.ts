import { z } from 'zod';
import type { ClaimStatus } from '../claims/claim';
import type { PredicateKey } from '../claims/predicate';
import type { EntityKind } from '../entities/entity-kind';
import type { ItemKind } from '../items/item';
import type { TlpLabel } from '../markings/tlp';

/** What can stand in the way of an object of a foreign format. */
export const ObjectFault = z.enum([
  'object_not_object',
  'object_without_id',
  'object_id_repeated',
  'object_field_wrong',
  'object_too_deep',
  'object_key_forbidden',
  'object_without_text',
  'object_sharing_group',
  'object_without_name',
  'object_geometry_unknown',
  'object_text_too_long',
  'object_without_date',
  'object_revoked',
  'object_marking_unknown',
  'object_tlp_red',
  'object_marking_beyond_reach',
  'object_marking_invalid',
  'object_marking_stricter',
  'object_reference_unknown',
  'object_erased',
]);
export type ObjectFault = z.infer<typeof ObjectFault>;

/** An object that is not brought in: where it stands in the file, and why. */
export interface RefusedObject {
  where: string;
  fault: ObjectFault;
  values: Record<string, string | number>;
}

/** Place of words in the text of an item: characters start to end, end not included. */
export interface Span {
  start: number;
  end: number;
}

/** An identity that an object brings, with the name that the object gives it. */
export interface PlannedEntity {
  /** Stays the same in every version of the object. */
  key: string;
  kind: EntityKind;
  name: string;
  span?: Span;
}

/** Something that an object says of one of its entities, besides the name. */
export interface PlannedClaim {
  /** Key of the entity. */
  subject: string;
  predicate: PredicateKey;
  value: string;
  span?: Span;
  validFrom?: string;
  validTo?: string;
}

/** One end of a link: key of an entity, or of an object that became an item alone; and how it is called. */
export interface LinkEnd {
  key: string;
  name: string;
}

/** What an object says of two others. The predicate is chosen when the kinds of both ends are known. */
export interface PlannedLink {
  /** Key of the object that says so. */
  key: string;
  relation: string;
  source: LinkEnd;
  target: LinkEnd;
  span?: Span;
  validFrom?: string;
  validTo?: string;
}

/** Words of an object as an information item. */
export interface PlannedItem {
  kind: ItemKind;
  title: string;
  text: string;
  language?: string;
  /** ISO moment; absent when the object has none. */
  reportedAt?: string;
  reference: string;
  sourceDescriptor: string;
  handling: string;
}

/** One object of a foreign format as the workbench would hold it: an item, and the entities and claims that rest on it. */
export interface PlannedObject {
  key: string;
  where: string;
  /** What the format calls it, such as `threat-actor`. */
  sort: string;
  /** ISO moment of this version of the object; absent when the format does not say. */
  stamp?: string;
  /** Its producer took it back. */
  isRevoked: boolean;
  tlp?: TlpLabel;
  item: PlannedItem;
  grading: { reliability?: string; credibility?: string };
  status: ClaimStatus;
  entities: PlannedEntity[];
  claims: PlannedClaim[];
  links: PlannedLink[];
}

/** What a file would bring in, before anything is written. */
export interface ImportPlan {
  objects: PlannedObject[];
  refused: RefusedObject[];
}
