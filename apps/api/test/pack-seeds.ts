import { AgencyCode, packFiles, writePack, type ExercisePack } from '@workbench/domain';

const agency = AgencyCode.parse('POL');
const words = (en: string) => ({ en });

const empty = Object.fromEntries(Object.keys(packFiles).map((part) => [part, []])) as unknown as ExercisePack;

/** The smallest pack in which nothing is wrong but that most of it is empty. */
export const smallPack: ExercisePack = {
  ...empty,
  manifest: {
    format: 1,
    id: 'one-desk',
    version: '1.0.0',
    state: 'draft',
    name: words('One desk'),
    summary: words('One agency, one item.'),
    licence: 'CC BY 4.0',
    languages: ['en'],
    startsAt: '2031-05-01T08:00:00Z',
    endsAt: '2031-05-01T09:00:00Z',
    suggestedRate: 1,
    realMinutes: 60,
    levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
    moves: [{ key: 'opening', name: words('Opening'), startsAt: '2031-05-01T08:00:00Z' }],
  },
  agencies: [{ code: agency, names: words('Tamourine Criminal Police') }],
  people: [
    {
      key: 'pol-analyst',
      email: 'police@exercise.example',
      name: 'Marc Adouran',
      role: 'trainee',
      agency,
      clearance: 1,
      compartments: [],
      language: 'en',
    },
  ],
  itemFiles: [
    {
      path: 'items/pol.json',
      items: [
        {
          key: 'pol-01',
          agency,
          kind: 'report',
          language: 'en',
          title: 'Market day',
          text: 'The market of Tessalane was quiet. Two stalls were closed.',
          reportedAt: '2031-05-01T08:10:00Z',
          marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
        },
      ],
    },
  ],
  gradings: [{ item: 'pol-01', reliability: 'B', credibility: '2', why: 'Seen by a patrol.' }],
  rubric: { criteria: [{ key: 'sources', words: words('Says how good its sources are') }] },
  pages: { 'guide.md': '# Guide\n' },
};

/** Files of the small pack, as they lie in a folder. */
export function smallPackFiles(change: (files: Map<string, Buffer>) => void = () => undefined): Map<string, Buffer> {
  const files = new Map([...writePack(smallPack)].map(([path, text]) => [path, Buffer.from(text)]));
  change(files);
  return files;
}
