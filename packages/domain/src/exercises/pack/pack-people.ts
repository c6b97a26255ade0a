import { z } from 'zod';
import { AgencyCode, CompartmentCode } from '../../ids';
import { Role } from '../../members/role';
import { Key } from './key';
import { PackLanguage, Words } from './words';

/** A partner of the cell that the pack plays. */
export const PackAgency = z.strictObject({ code: AgencyCode, names: Words });
export type PackAgency = z.infer<typeof PackAgency>;

/** A closed circle of the pack. */
export const PackCompartment = z.strictObject({ code: CompartmentCode, name: z.string().min(1) });
export type PackCompartment = z.infer<typeof PackCompartment>;

/** A seat of one syndicate's cell, and who sits on it until somebody else is named. */
export const PackPerson = z.strictObject({
  key: Key,
  email: z.email(),
  name: z.string().min(1),
  role: Role,
  /** Empty where it was forgotten, which is a fault. */
  agency: z.string(),
  clearance: z.number().int().min(0).max(7),
  compartments: z.array(z.string()),
  language: PackLanguage,
});
export type PackPerson = z.infer<typeof PackPerson>;

/** Somebody, or an office, played by exercise control: injects come from them. */
export const Persona = z.strictObject({ key: Key, name: z.string().min(1), office: Words, agency: z.string().optional() });
export type Persona = z.infer<typeof Persona>;
