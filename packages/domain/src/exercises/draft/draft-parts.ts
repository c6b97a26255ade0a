import { z } from 'zod';
import { Inject } from '../pack/inject';
import { Manifest } from '../pack/manifest';
import { ExpectedAction, Objective, PackCriterion } from '../pack/objective';
import { packFiles } from '../pack/pack';
import { PackItem, PackSource } from '../pack/pack-item';
import { PackAgency, PackCompartment, PackPerson, Persona } from '../pack/pack-people';
import { PackPlace } from '../pack/pack-place';
import { Deception, KeyEntity, KeyEvent, KeyFact, KeyGrading, KeyJudgement, KeyLink, SharingRule } from '../pack/sealed-key';

/** A page of a pack for people, such as a guide, by the name of its file. */
export const PackPage = z.strictObject({
  path: z
    .string()
    .max(80)
    .regex(/^[\w.-]+\.md$/, 'must be a name such as guide.md'),
  text: z.string().max(200_000),
});
export type PackPage = z.infer<typeof PackPage>;

/** What one record of each part of a draft holds; the manifest is one record, every other part has many. */
export const draftShapes = {
  manifest: Manifest,
  agencies: PackAgency,
  compartments: PackCompartment,
  people: PackPerson,
  personas: Persona,
  sources: PackSource,
  places: PackPlace,
  items: PackItem,
  objectives: Objective,
  expectedActions: ExpectedAction,
  injects: Inject,
  rubric: PackCriterion,
  entities: KeyEntity,
  links: KeyLink,
  events: KeyEvent,
  gradings: KeyGrading,
  deceptions: Deception,
  sharing: SharingRule,
  facts: KeyFact,
  judgements: KeyJudgement,
  pages: PackPage,
} as const;

/** Name of a part of a draft. */
export const DraftPart = z.enum(Object.keys(draftShapes) as [keyof typeof draftShapes, ...(keyof typeof draftShapes)[]]);
export type DraftPart = z.infer<typeof DraftPart>;

/** Parts that make up the sealed key. */
export const sealedParts: readonly DraftPart[] = [
  'entities',
  'links',
  'events',
  'gradings',
  'deceptions',
  'sharing',
  'facts',
  'judgements',
];

/** One record of a draft, as its part has it. */
export interface DraftEntry {
  part: DraftPart;
  content: Record<string, unknown>;
}

const entryShapes = DraftPart.options.map((part) => z.object({ part: z.literal(part), content: draftShapes[part] }));

/** One record of a draft; what it holds must fit its part. */
export const DraftEntry = z.discriminatedUnion('part', entryShapes as [(typeof entryShapes)[number]]) as unknown as z.ZodType<
  DraftEntry,
  DraftEntry
>;

const keyFields: Partial<Record<DraftPart, string>> = {
  manifest: 'id',
  agencies: 'code',
  compartments: 'code',
  injects: 'serial',
  gradings: 'item',
  pages: 'path',
};

/** Name of the field by which records of a part are known. */
export function keyFieldOf(part: DraftPart): string {
  return keyFields[part] ?? 'key';
}

/** By what a record is known within its part, and to the linter. */
export function keyOfEntry({ part, content }: DraftEntry): string {
  const key = content[keyFieldOf(part)];
  return typeof key === 'string' ? key : '';
}

/** The part that a file of a pack belongs to; undefined for a file that no pack has. */
export function partOfFile(path: string): DraftPart | undefined {
  if (path.startsWith('items')) return 'items';
  if (path.endsWith('.md')) return 'pages';
  return (Object.keys(packFiles) as (keyof typeof packFiles)[]).find((part) => packFiles[part].path === path);
}
