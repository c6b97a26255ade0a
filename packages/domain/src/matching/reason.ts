import { z } from 'zod';
import { namePartsAgainst, namePartsFor } from './name-comparison';

/** What can speak for or against two entities being one; each code has its sentence in the catalogues. */
export const ReasonCode = z.enum([
  ...namePartsFor,
  ...namePartsAgainst,
  'names_differ',
  'birth_date_same',
  'birth_date_fits',
  'birth_date_near',
  'birth_date_differs',
  'sex_differs',
  'nationality_same',
  'nationality_differs',
  'role_same',
  'address_same',
  'place_same',
  'document_same',
  'document_near',
  'document_differs',
  'identifier_same',
  'identifier_near',
  'identifier_differs',
  'phone_same',
  'email_same',
  'account_same',
  'vehicle_same',
  'neighbours_same',
  'linked_to_each_other',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** One thing that speaks for (weight above 0) or against two entities being one. */
export interface Reason {
  code: ReasonCode;
  /** In bits: +1 doubles the odds that they are one, -1 halves them. */
  weight: number;
  /** What the sentence needs: `left`, `right`, `value`, `how`, `bearers`. */
  values: Readonly<Record<string, string | number>>;
}
