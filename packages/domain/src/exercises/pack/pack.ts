import { z } from 'zod';
import { Inject } from './inject';
import { Manifest } from './manifest';
import { ExpectedAction, Objective, PackRubric } from './objective';
import { PackSource, type PackItem } from './pack-item';
import { PackAgency, PackCompartment, PackPerson, Persona } from './pack-people';
import { PackPlace } from './pack-place';
import { Deception, KeyEntity, KeyEvent, KeyFact, KeyGrading, KeyJudgement, KeyLink, SharingRule } from './sealed-key';

/** The one file of each part of a pack but the items, with the shape of what stands in it. */
export const packFiles = {
  manifest: { path: 'manifest.json', shape: Manifest },
  agencies: { path: 'agencies.json', shape: z.array(PackAgency) },
  compartments: { path: 'compartments.json', shape: z.array(PackCompartment) },
  people: { path: 'people.json', shape: z.array(PackPerson) },
  personas: { path: 'personas.json', shape: z.array(Persona) },
  sources: { path: 'sources.json', shape: z.array(PackSource) },
  places: { path: 'places.json', shape: z.array(PackPlace) },
  objectives: { path: 'objectives.json', shape: z.array(Objective) },
  expectedActions: { path: 'expected-actions.json', shape: z.array(ExpectedAction) },
  injects: { path: 'injects.json', shape: z.array(Inject) },
  rubric: { path: 'rubric.json', shape: PackRubric },
  entities: { path: 'key/entities.json', shape: z.array(KeyEntity) },
  links: { path: 'key/links.json', shape: z.array(KeyLink) },
  events: { path: 'key/events.json', shape: z.array(KeyEvent) },
  gradings: { path: 'key/gradings.json', shape: z.array(KeyGrading) },
  deceptions: { path: 'key/deceptions.json', shape: z.array(Deception) },
  sharing: { path: 'key/sharing.json', shape: z.array(SharingRule) },
  facts: { path: 'key/facts.json', shape: z.array(KeyFact) },
  judgements: { path: 'key/judgements.json', shape: z.array(KeyJudgement) },
} as const;

/** Name of a part of a pack that has one file. */
export type PackPart = keyof typeof packFiles;

/** The items of one file, such as `items/pol.json`. */
export interface ItemFile {
  path: string;
  items: PackItem[];
}

/** A whole exercise, as its files say it; keys refer from one part to another. */
export type ExercisePack = { [Part in PackPart]: z.infer<(typeof packFiles)[Part]['shape']> } & {
  itemFiles: ItemFile[];
  /** Pages for people, such as `guide.md`, by path. */
  pages: Record<string, string>;
};

/** All items of a pack, file by file. */
export function itemsOf({ itemFiles }: Pick<ExercisePack, 'itemFiles'>): PackItem[] {
  return itemFiles.flatMap(({ items }) => items);
}
