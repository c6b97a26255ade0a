import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MarkingChoice } from '@workbench/contract';
import {
  AgencyCode,
  AnswerExtent,
  BlockKind,
  ClaimStatus,
  EntityKind,
  ItemKind,
  Judgement,
  PartialDate,
  Priority,
  ProductKind,
  Section,
  TaskingEvent,
  Verdict,
} from '@workbench/domain';
import { CellPlan } from '../features/provisioning/provision';

const Item = z.strictObject({
  key: z.string(),
  agency: AgencyCode,
  kind: ItemKind,
  language: z.string(),
  title: z.string(),
  text: z.string(),
  reportedAt: z.iso.datetime(),
  sourceKey: z.string().optional(),
  sourceDescriptor: z.string().optional(),
  marking: MarkingChoice,
  gradings: z.array(
    z.object({ agency: AgencyCode, by: z.string(), reliability: z.string(), credibility: z.string(), rationale: z.string().optional() }),
  ),
});

const Claim = z.strictObject({
  key: z.string(),
  predicate: z.string(),
  subject: z.string(),
  object: z.union([z.object({ entity: z.string() }), z.object({ value: z.string() })]),
  status: ClaimStatus,
  item: z.string(),
  excerpt: z.string().min(1),
  by: z.string(),
  validFrom: PartialDate.optional(),
  validTo: PartialDate.optional(),
});

const Product = z.strictObject({
  title: z.string(),
  kind: ProductKind,
  by: z.string(),
  agency: AgencyCode,
  blocks: z.array(
    z.object({
      section: Section,
      kind: BlockKind,
      text: z.string(),
      judgement: Judgement.partial().optional(),
      cites: z.array(z.string()),
    }),
  ),
});

const Eei = z.strictObject({
  key: z.string(),
  by: z.string(),
  text: z.string(),
  indicators: z.string(),
  marking: MarkingChoice.optional(),
  /** Who opens it, when it was proposed. */
  opened: z.string().optional(),
  taskings: z.array(
    z.object({
      to: AgencyCode,
      deadline: z.iso.datetime(),
      events: z.array(z.object({ by: z.string(), event: TaskingEvent, reason: z.string() })),
    }),
  ),
  answers: z.array(z.object({ by: z.string(), item: z.string(), extent: AnswerExtent, note: z.string() })),
});

const Pir = z.strictObject({
  key: z.string(),
  by: z.string(),
  text: z.string(),
  why: z.string(),
  decision: z.string(),
  priority: Priority,
  latestAt: z.iso.datetime(),
  marking: MarkingChoice,
  eeis: z.array(Eei),
});

/** The demonstration exercise as its files say it; keys refer from one file to another. */
export const DemonstrationFiles = z.object({
  plan: CellPlan,
  sources: z.array(z.object({ key: z.string(), agency: AgencyCode, descriptor: z.string(), identity: z.string() })),
  items: z.array(Item),
  entities: z.array(z.object({ key: z.string(), kind: EntityKind })),
  claims: z.array(Claim),
  resolutions: z.array(
    z.object({ left: z.string(), right: z.string(), verdict: Verdict, reason: z.string(), by: z.string(), claims: z.array(z.string()) }),
  ),
  product: Product,
  requirements: z.array(Pir),
});
export type DemonstrationFiles = z.infer<typeof DemonstrationFiles>;

/** Reads and checks the files of the demonstration exercise; throws with the place of the first fault. */
export async function readDemonstration(folder: string): Promise<DemonstrationFiles> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const itemFiles = (await readdir(join(folder, 'items'))).filter((name) => name.endsWith('.json')).toSorted();
  const items = await Promise.all(itemFiles.map((name) => read(join('items', name)) as Promise<unknown[]>));
  return DemonstrationFiles.parse({
    plan: {
      cell: await read('cell.json'),
      agencies: await read('agencies.json'),
      compartments: await read('compartments.json'),
      people: await read('people.json'),
    },
    sources: await read('sources.json'),
    items: items.flat(),
    entities: await read('entities.json'),
    claims: await read('claims.json'),
    resolutions: await read('resolutions.json'),
    product: await read('product.json'),
    requirements: await read('requirements.json'),
  });
}
