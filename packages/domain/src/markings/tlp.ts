import { z } from 'zod';
import type { AgencyCode, CompartmentCode } from '../ids';
import { accept, refuse, type Outcome } from '../outcome';
import { canonical } from './marking-lattice';
import type { Marking } from './marking';

/** Labels of the Traffic Light Protocol 2.0 (FIRST, 2022), least restricted first. */
export const TlpLabel = z.enum(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);
export type TlpLabel = z.infer<typeof TlpLabel>;

/** Identifiers of the TLP 2.0 marking definitions in STIX 2.1, published by OASIS; these are the ones that go out. */
export const tlpStixIds: Record<TlpLabel, string> = {
  'TLP:CLEAR': 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

/** Identifiers of the TLP 1.0 marking definitions predefined in STIX 2.1, with the 2.0 label each stands for; read, never written. */
export const tlp1StixIds: Readonly<Record<string, TlpLabel>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
};

/** The label of a STIX marking definition and the version of the protocol it comes from; undefined when the whole identifier is not known. */
export function tlpOfStixId(id: string): { label: TlpLabel; version: '1.0' | '2.0' } | undefined {
  const label = TlpLabel.options.find((one) => tlpStixIds[one] === id);
  if (label) return { label, version: '2.0' };
  const old = Object.hasOwn(tlp1StixIds, id) ? tlp1StixIds[id] : undefined;
  return old && { label: old, version: '1.0' };
}

/**
 * Label under which something leaves in a foreign format. A convention of this workbench, not doctrine: TLP says who may read
 * and knows no levels. A marking never says that something is public, so TLP:CLEAR is never given.
 */
export function tlpOfMarking(marking: Marking): TlpLabel {
  const { level, releasableTo, compartments, originatorControl } = canonical(marking);
  if (compartments.length > 0) return 'TLP:RED';
  if (releasableTo === 'all') return level === 0 && originatorControl.length === 0 ? 'TLP:GREEN' : 'TLP:AMBER';
  if (releasableTo.length === 0) return 'TLP:RED';
  return releasableTo.length === 1 ? 'TLP:AMBER+STRICT' : 'TLP:AMBER';
}

/** The agency that brings something labelled into the cell, and what it adds. */
export interface TlpReceiver {
  agency: AgencyCode;
  /** Agencies that are its clients, for TLP:AMBER. */
  clients?: readonly AgencyCode[];
  /** Compartment of the named recipients, for TLP:RED. */
  compartment?: CompartmentCode;
}

/**
 * Marking of something that arrives with a label, by the convention of this workbench; the author may raise it.
 * `needs_compartment`: TLP:RED is for named persons only, which nothing but a compartment can hold.
 */
export function markingOfTlp(label: TlpLabel, { agency, clients = [], compartment }: TlpReceiver): Outcome<Marking, 'needs_compartment'> {
  const open: Marking = { level: 0, releasableTo: 'all', compartments: [], originators: [agency], originatorControl: [] };
  if (label === 'TLP:CLEAR' || label === 'TLP:GREEN') return accept(open);
  const own: Marking = { ...open, level: 1, releasableTo: [agency], originatorControl: [agency] };
  if (label === 'TLP:AMBER') return accept(canonical({ ...own, releasableTo: [agency, ...clients] }));
  if (label === 'TLP:AMBER+STRICT') return accept(own);
  return compartment === undefined ? refuse('needs_compartment') : accept({ ...own, compartments: [compartment] });
}
