import { z } from 'zod';

/** What sort of thing an entity is. */
export const EntityKind = z.enum([
  'person',
  'organisation',
  'place',
  'event',
  'vehicle',
  'vessel',
  'aircraft',
  'phone',
  'email_address',
  'online_account',
  'bank_account',
  'document',
  'weapon',
  'good',
  'route',
]);
export type EntityKind = z.infer<typeof EntityKind>;
