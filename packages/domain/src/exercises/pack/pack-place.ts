import { z } from 'zod';
import { Key } from './key';
import { Words } from './words';

/** A fictional place: where it lies in degrees, and within how many metres. */
export const PackPlace = z.strictObject({
  key: Key,
  kind: z.enum(['town', 'crossing', 'port', 'district', 'road']),
  names: Words,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: z.number().min(0).max(2_000_000),
});
export type PackPlace = z.infer<typeof PackPlace>;
