import { z } from 'zod';
import { cleanText } from '../text-block';

const Words = z.union([z.string(), z.number(), z.boolean()]).transform((value) => cleanText(String(value)));
/** A UUID; what is none is read as absent, and the part is known by its words. */
const Uuid = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/)
  .nullish()
  .transform((value) => value?.toLowerCase())
  .catch(undefined);
const Flag = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');
/** Seconds since 1970, as MISP writes them. */
const Seconds = z
  .union([z.string().regex(/^\d{1,11}$/, 'must be seconds since 1970'), z.number().int().min(0).max(99_999_999_999)])
  .transform((value) => new Date(Number(value) * 1000).toISOString());
const listOf = <T extends z.ZodType>(one: T) =>
  z
    .array(one)
    .nullish()
    .transform((list) => list ?? []);
const orNothing = <T extends z.ZodType>(one: T) => one.nullish().transform((value) => value ?? undefined);

const Tag = z.looseObject({ name: Words });

/** A value with its type, alone in an event or part of an object. */
export const MispAttribute = z.looseObject({
  uuid: Uuid.optional(),
  type: z.string().min(1).max(100),
  value: Words,
  category: orNothing(Words),
  comment: orNothing(Words),
  object_relation: orNothing(z.string().max(100)),
  deleted: orNothing(Flag),
  timestamp: orNothing(Seconds),
  Tag: listOf(Tag),
});
export type MispAttribute = z.infer<typeof MispAttribute>;

/** Several values about one thing, by a template such as `file` or `person`. */
export const MispObject = z.looseObject({
  uuid: Uuid.optional(),
  name: z.string().min(1).max(100),
  comment: orNothing(Words),
  deleted: orNothing(Flag),
  Attribute: listOf(z.unknown()),
  ObjectReference: listOf(
    z.looseObject({
      referenced_uuid: Uuid.optional(),
      relationship_type: orNothing(z.string().max(100).transform(cleanText)),
      comment: orNothing(Words),
      deleted: orNothing(Flag),
    }),
  ),
});
export type MispObject = z.infer<typeof MispObject>;

/** An event: the frame of what one organisation reports. */
export const MispEvent = z.looseObject({
  uuid: Uuid.optional(),
  info: orNothing(Words),
  date: orNothing(z.iso.date()),
  timestamp: orNothing(Seconds),
  threat_level_id: orNothing(Words),
  analysis: orNothing(Words),
  distribution: orNothing(Words),
  deleted: orNothing(Flag),
  Orgc: orNothing(z.looseObject({ name: orNothing(Words) })),
  Org: orNothing(z.looseObject({ name: orNothing(Words) })),
  Tag: listOf(Tag),
  Attribute: listOf(z.unknown()),
  Object: listOf(z.unknown()),
  ShadowAttribute: listOf(z.unknown()),
  Galaxy: listOf(z.unknown()),
  EventReport: listOf(
    z.looseObject({ uuid: Uuid.optional(), name: orNothing(Words), content: orNothing(Words), deleted: orNothing(Flag) }),
  ),
});
export type MispEvent = z.infer<typeof MispEvent>;

/** A cluster of a galaxy: a named actor, tool or technique that the event is about. */
export const MispGalaxy = z.looseObject({
  name: orNothing(Words),
  type: orNothing(z.string()),
  GalaxyCluster: listOf(
    z.looseObject({
      uuid: Uuid.optional(),
      value: Words,
      description: orNothing(Words),
      meta: orNothing(z.looseObject({ synonyms: listOf(Words) }).catch({ synonyms: [] })),
    }),
  ),
});
export type MispGalaxy = z.infer<typeof MispGalaxy>;
