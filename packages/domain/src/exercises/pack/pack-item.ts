import { z } from 'zod';
import { AgencyCode } from '../../ids';
import { ItemKind, textLimit, titleLimit } from '../../items/item';
import { Day } from '../../markings/marking';
import { Key } from './key';

/** The marking that its agency gives an item. */
export const PackMarking = z.strictObject({
  level: z.number().int().min(0).max(7),
  releasableTo: z.union([z.literal('all'), z.array(z.string()).max(40)]),
  compartments: z.array(z.string()).max(20),
  originatorControl: z.boolean(),
  declassifyOn: Day.optional(),
});
export type PackMarking = z.infer<typeof PackMarking>;

/** An item that reaches its agency when the exercise clock passes `reportedAt`, or with the inject that carries it. */
export const PackItem = z.strictObject({
  key: Key,
  agency: AgencyCode,
  kind: ItemKind,
  language: z.string().regex(/^[a-z]{2,3}$/, 'must be the code of a language, such as en'),
  title: z.string().min(1).max(titleLimit),
  text: z.string().min(1).max(textLimit),
  reportedAt: z.iso.datetime(),
  sourceKey: z.string().optional(),
  sourceDescriptor: z.string().max(500).optional(),
  marking: PackMarking,
});
export type PackItem = z.infer<typeof PackItem>;

/** Who told an agency: what others may read of it, and who it is. */
export const PackSource = z.strictObject({
  key: Key,
  agency: AgencyCode,
  descriptor: z.string().min(1).max(500),
  identity: z.string().min(1),
});
export type PackSource = z.infer<typeof PackSource>;
