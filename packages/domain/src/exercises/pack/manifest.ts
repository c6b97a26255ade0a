import { z } from 'zod';
import { Key } from './key';
import { PackLanguage, Words } from './words';

/** How far a pack is: written, handed in, approved, or closed to changes. */
export const PackState = z.enum(['draft', 'submitted', 'approved', 'locked']);
export type PackState = z.infer<typeof PackState>;

/** A part of an exercise, which begins at a moment of the exercise clock. */
export const Move = z.strictObject({ key: Key, name: Words, startsAt: z.iso.datetime() });
export type Move = z.infer<typeof Move>;

/** What a pack is and how long it runs; the first file that is read. */
export const Manifest = z
  .strictObject({
    format: z.literal(1),
    id: Key,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.0.0'),
    state: PackState,
    name: Words,
    summary: Words,
    licence: z.string().min(1),
    languages: z.array(PackLanguage).min(1),
    /** Moments of the exercise clock. */
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    /** Exercise minutes to a real minute. */
    suggestedRate: z.number().min(0.25).max(60),
    /** How long players are at it, in real minutes. */
    realMinutes: z.number().int().min(1).max(100_000),
    /** Names of the levels of marking, lowest first. */
    levels: z.array(z.string().min(1)).length(4),
    moves: z.array(Move).min(1),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), { path: ['endsAt'], error: 'must be later than startsAt' });
export type Manifest = z.infer<typeof Manifest>;
