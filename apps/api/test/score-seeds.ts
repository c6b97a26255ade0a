import { openKey, type RunDetail } from '@workbench/contract';
import type { ExercisePack } from '@workbench/domain';
import { aRun, deliverAll, eveningPack } from './run-seeds';
import type { World } from './world';

const words = (en: string) => ({ en });

/** The evening with a key: who stands behind it, that one links two, a fact of two items, a rule of sharing, a question. */
export const scoredPack: ExercisePack = {
  ...eveningPack,
  manifest: { ...eveningPack.manifest, id: 'scored' },
  itemFiles: eveningPack.itemFiles.map((file) => ({
    ...file,
    items: file.items.map((item) =>
      item.key === 'pol-01' ? { ...item, marking: { ...item.marking, releasableTo: [item.agency] } } : item,
    ),
  })),
  entities: [
    { key: 'tazil', kind: 'person', name: 'Rahma Tazil', aliases: ['Rama Tazille'], note: '' },
    { key: 'coach', kind: 'vehicle', name: 'TM 5512 D', aliases: [], note: '' },
  ],
  links: [
    {
      key: 'rides',
      subject: 'tazil',
      predicate: 'travelled_with',
      object: { entity: 'coach' },
      items: ['pol-01', 'cus-02'],
      isAcross: true,
    },
  ],
  facts: [{ key: 'one-journey', text: words('The journeys are one.'), sets: [['pol-01', 'cus-02']], thread: 'coach' }],
  gradings: [{ item: 'pol-01', reliability: 'B', credibility: '2', why: 'Seen.' }],
  deceptions: [{ key: 'twice', kind: 'echo', items: ['pol-01', 'cus-01'], what: 'One voice', tell: 'Same words' }],
  sharing: [
    { key: 'coach-to-police', kind: 'must_share', item: 'cus-02', to: ['POL'], why: 'Only they know the poster.' },
    { key: 'tide-stays', kind: 'must_not_share', item: 'pol-02', to: ['CUS'], why: 'A closed circle.' },
  ],
  judgements: [
    {
      key: 'one',
      question: words('Will the coach cross the river?'),
      outcome: true,
      resolvesAt: '2031-05-01T09:00:00Z',
      supports: ['one-journey'],
    },
  ],
};

/** A run of it that goes on, with everything delivered that its clock has reached. */
export async function aScoredRun(world: World): Promise<RunDetail> {
  const run = await aRun(world, { rate: 60 }, scoredPack);
  await world.owner.query(`update clock_segment set real_start = real_start - interval '20 seconds'`);
  await deliverAll(world, run);
  return run;
}

/** Opens the key of a run as the instructor. */
export async function opened(world: World, { id: runId }: Pick<RunDetail, 'id'>): Promise<void> {
  const reply = await world.ask('instructor', openKey, { params: { runId }, body: { reason: 'To see how they did.' } });
  if (reply.status !== 200) throw new Error(reply.text);
}
