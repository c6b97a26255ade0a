import { importDataset, planRun, readRun, startRun, type BodyInputOf, type DatasetImport, type RunDetail } from '@workbench/contract';
import {
  AgencyCode,
  CompartmentCode,
  writePack,
  type CellId,
  type ExercisePack,
  type Inject,
  type PackItem,
  type PackPerson,
} from '@workbench/domain';
import { deliverDue } from '../src/features/runs/deliver-due';
import { readPackFolder } from '../src/features/exercises/pack-folder';
import { writePackZip } from '../src/features/exercises/pack-zip';
import { smallPack } from './pack-seeds';
import type { ActorName } from './small-cell';
import type { World } from './world';

const words = (en: string) => ({ en });
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

function anItem(key: string, more: Partial<PackItem> = {}): PackItem {
  return {
    key,
    agency: AgencyCode.parse(key.slice(0, 3).toUpperCase()),
    kind: 'report',
    language: 'en',
    title: `Report ${key}`,
    text: `A clerk wrote down what ${key} tells.`,
    reportedAt: '2031-05-01T08:10:00Z',
    marking: open,
    ...more,
  };
}

function anInject(serial: string, more: Partial<Inject> = {}): Inject {
  return {
    serial,
    offset: 10,
    move: 'opening',
    kind: 'contextual',
    from: 'duty-head',
    to: ['POL', 'CUS'],
    method: 'email',
    type: 'report',
    subject: `Subject of ${serial}`,
    text: `Words of ${serial}.`,
    language: 'en',
    items: [],
    expects: [],
    objectives: ['obj-share'],
    responsible: 'instructor',
    notes: 'For the evaluator.',
    when: { kind: 'at' },
    ...more,
  };
}

function aSeat(key: string, agency: string, more: Partial<PackPerson> = {}): PackPerson {
  const place = { clearance: 1, compartments: [], role: 'trainee' as const, language: 'en' as const };
  return { key, email: `${key}@exercise.example`, name: `Somebody ${key}`, agency, ...place, ...more };
}

/** A short exercise of an hour for three agencies: items by time and with injects, an inject that waits, one by hand, one for what was not done. */
export const eveningPack: ExercisePack = {
  ...smallPack,
  manifest: { ...smallPack.manifest, id: 'evening', name: words('Evening'), suggestedRate: 8 },
  agencies: ['POL', 'CUS', 'TRG'].map((code) => ({ code: AgencyCode.parse(code), names: words(`Agency ${code}`) })),
  compartments: [{ code: CompartmentCode.parse('TIDE'), name: 'Tide' }],
  people: [
    aSeat('pol-analyst', 'POL'),
    aSeat('cus-analyst', 'CUS'),
    aSeat('cus-officer', 'CUS', { role: 'rights_officer' }),
    aSeat('mentor', 'TRG', { role: 'mentor', clearance: 2 }),
    aSeat('instructor', 'TRG', { role: 'instructor', clearance: 3, compartments: ['TIDE'] }),
  ],
  personas: [{ key: 'duty-head', name: 'Irène Valtour', office: words('Head of the watch') }],
  sources: [{ key: 'driver', agency: AgencyCode.parse('CUS'), descriptor: 'a driver', identity: 'Tomé Alverca, lorry driver' }],
  objectives: [{ key: 'obj-share', text: words('Share what others need'), competency: 'share' }],
  expectedActions: [
    {
      key: 'pol-shares',
      text: words('The police share the poster.'),
      agency: 'POL',
      deed: 'share',
      about: ['pol-01'],
      within: 20,
      objective: 'obj-share',
      evaluator: 'mentor',
    },
  ],
  injects: [
    anInject('1.01', { offset: 5, expects: ['pol-shares'] }),
    anInject('1.02', {
      offset: 15,
      to: ['CUS'],
      items: ['cus-02'],
      subject: 'A coach has passed',
      text: 'Eighteen people and one folder.',
    }),
    anInject('1.03', { offset: 30, when: { kind: 'unless', expected: 'pol-shares', minutes: 25 }, kind: 'contingency' }),
    anInject('1.04', { offset: 40, when: { kind: 'by_hand' }, kind: 'contingency' }),
  ],
  itemFiles: [
    { path: 'items/pol.json', items: [anItem('pol-01'), anItem('pol-02', { marking: { ...open, level: 1, compartments: ['TIDE'] } })] },
    {
      path: 'items/cus.json',
      items: [
        anItem('cus-01', { reportedAt: '2031-05-01T07:00:00Z', sourceKey: 'driver' }),
        anItem('cus-02', { reportedAt: '2031-05-01T08:15:00Z', marking: { ...open, releasableTo: ['CUS'] } }),
      ],
    },
  ],
};

/** A pack as somebody hands it in. */
export async function zippedPack(pack: ExercisePack = eveningPack): Promise<string> {
  const files = new Map([...writePack(pack)].map(([path, text]) => [path, Buffer.from(text)]));
  return (await writePackZip(files)).toString('base64');
}

/** A folder of a pack as somebody hands it in. */
export async function zippedFolder(folder: string): Promise<Buffer> {
  return writePackZip(await readPackFolder(folder));
}

/** Imports a pack as an instructor, faults and all. */
export async function importedPack(world: World, as: ActorName = 'instructor', pack?: ExercisePack): Promise<DatasetImport> {
  const reply = await world.ask(as, importDataset, { body: { content: await zippedPack(pack), acceptFaults: true } });
  if (reply.status !== 200 || !reply.answer.dataset) throw new Error(reply.text);
  return reply.answer;
}

/** E-mail of a named actor. */
export const emailOf = (name: ActorName) => `${name}@small.example`.toLowerCase();

/** A plan for two syndicates: one of named actors, the other of the customs analyst and somebody new. */
export function aPlan(datasetId: string): BodyInputOf<typeof planRun> {
  const seat = (key: string, actor: ActorName) => ({ seat: key, email: emailOf(actor), displayName: actor, language: 'en' as const });
  return {
    datasetId,
    name: 'First evening',
    syndicates: [
      { name: 'Red', seats: [seat('pol-analyst', 'policeAnalyst'), seat('cus-analyst', 'customsAnalyst')] },
      {
        name: 'Blue',
        seats: [
          { seat: 'pol-analyst', email: 'new.one@run.example', displayName: 'New One', language: 'fr' },
          seat('cus-analyst', 'gendarmerieAnalyst'),
        ],
      },
    ],
    staff: [{ email: emailOf('mentor'), duty: 'observer' }],
  };
}

/** A run of the evening that was planned by the instructor, or that goes on already. */
export async function aRun(world: World, { rate }: { rate?: number } = {}, pack?: ExercisePack): Promise<RunDetail> {
  const { dataset } = await importedPack(world, 'instructor', pack);
  const planned = await world.ask('instructor', planRun, { body: aPlan(dataset!.id) });
  if (planned.status !== 200) throw new Error(planned.text);
  const params = { runId: planned.answer.runId };
  const reply =
    rate === undefined
      ? await world.ask('instructor', readRun, { params })
      : await world.ask('instructor', startRun, { params, body: { rate }, version: 1 });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}

/** Lets the clock deliver what is due in all syndicates of a run; throws what went wrong. */
export async function deliverAll(world: World, run: Pick<RunDetail, 'cards'>): Promise<number> {
  let delivered = 0;
  for (const { cellId } of run.cards)
    delivered += await deliverDue(world.db, cellId as CellId, (error) => {
      throw error;
    });
  return delivered;
}
