import { z } from 'zod';
import { cleanText } from '../text-block';

const Moment = z.iso.datetime({ offset: true });
const Ref = z.string().max(300);
const Words = z.string().transform(cleanText);

/** Any object of STIX 2.0 or 2.1: the fields that are read by name, and whatever else it carries. */
export const StixObject = z
  .looseObject({
    type: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'must be a type such as threat-actor'),
    id: z.string().regex(/^[a-z0-9-]{1,100}--[0-9a-fA-F-]{36}$/, 'must be a type, two hyphens and a UUID'),
    created: Moment.optional(),
    modified: Moment.optional(),
    created_by_ref: Ref.optional(),
    revoked: z.boolean().optional(),
    confidence: z.number().int().min(0).max(100).optional(),
    lang: z.string().max(40).optional(),
    name: Words.optional(),
    description: Words.optional(),
    aliases: z.array(Words).optional(),
    x_mitre_aliases: z.array(Words).optional(),
    object_marking_refs: z.array(Ref).optional(),
    granular_markings: z.array(z.looseObject({ marking_ref: Ref.optional() })).optional(),
    external_references: z.array(z.looseObject({ source_name: Words.optional(), external_id: Words.optional() })).optional(),
    relationship_type: z.string().max(100).transform(cleanText).optional(),
    source_ref: Ref.optional(),
    target_ref: Ref.optional(),
    sighting_of_ref: Ref.optional(),
    where_sighted_refs: z.array(Ref).optional(),
    object_refs: z.array(Ref).optional(),
    identity_class: z.string().optional(),
    resource_level: z.string().optional(),
    pattern: z.string().optional(),
    hashes: z.record(z.string(), z.string()).optional(),
    roles: z.array(Words).optional(),
    sectors: z.array(Words).optional(),
    first_seen: Moment.optional(),
    last_seen: Moment.optional(),
    first_observed: Moment.optional(),
    last_observed: Moment.optional(),
    published: Moment.optional(),
    start_time: Moment.optional(),
    stop_time: Moment.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  })
  .refine(({ type, id }) => id.startsWith(`${type}--`), { path: ['id'], message: 'must begin with the type of the object' })
  .refine(
    ({ type, relationship_type, source_ref, target_ref }) => type !== 'relationship' || (relationship_type && source_ref && target_ref),
    {
      path: ['relationship_type'],
      message: 'a relationship needs relationship_type, source_ref and target_ref',
    },
  );
export type StixObject = z.infer<typeof StixObject>;

/** An object of a bundle with its place in the file. */
export interface PlacedObject {
  where: string;
  object: StixObject;
}
