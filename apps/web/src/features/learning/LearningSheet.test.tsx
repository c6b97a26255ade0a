import { cleanup, configure, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { LearningRecord, WorkScoresShape } from '@workbench/contract';
import { competencySupport, workScores, type Evidence, type Measures, type PracticalDeed } from '@workbench/domain';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { courses } from '../../shared/programme/content';
import { LearningSheet } from './LearningSheet';

configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

const did = (deed: PracticalDeed, place: number): Evidence => ({
  deed,
  at: `2031-07-17T1${place}:00:00.000Z`,
  title: `Thing ${place}`,
  place: { kind: 'item', id: `i${place}`, blockId: null },
});

function aRecord(changes: Partial<LearningRecord> = {}): LearningRecord {
  return {
    person: { id: 'p', name: 'Agathe Morvane', agency: 'POL' as never },
    exercise: 'first-evening',
    deeds: [],
    untold: [],
    appraised: [],
    remarks: [],
    scores: null,
    ...changes,
  };
}

const criteria = { order: ['argument', 'gender'], nameOf: (key: string) => `Criterion ${key}` };
const show = (record: LearningRecord, language = 'en') =>
  showOnDesk(
    <LearningSheet cell={{ ...aCell(), yardstick: 'phia' }} record={record} courses={courses} criteria={criteria} isOpen />,
    {},
    language,
  );
const row = async (key: string) => {
  await screen.findByText('Agathe Morvane');
  return within(document.querySelector<HTMLElement>(`[data-work="${key}"]`)!);
};

describe('a learning record', () => {
  it('that is empty says of each part what would come there', async () => {
    show(aRecord());
    expect(await screen.findByText('No appraisal has been released yet')).toBeTruthy();
    for (const words of ['No mentor has said anything yet', 'No scores of an exercise were handed out'])
      expect(screen.getByText(words)).toBeTruthy();
    expect((await row('contribute-one')).getByText('not yet')).toBeTruthy();
    expect((await row('contribute-one')).getByText('0 of 2')).toBeTruthy();
  });

  it('shows practical work as done with its evidence, begun, of another exercise, and untold', async () => {
    const deeds = [did('contribute_item', 1), did('contribute_item', 2), did('tag_item', 3)];
    show(aRecord({ deeds, untold: ['make_request'] }));
    const done = await row('contribute-one');
    expect(done.getByText('done')).toBeTruthy();
    expect(done.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      ['i1', 'i2'].map((id) => `/cells/${aCell().id}/items/${id}`),
    );
    expect((await row('tag-what-matters')).getByText('1 of 3')).toBeTruthy();
    expect((await row('grade-thirty')).getByText('Done in the exercise Three Rivers')).toBeTruthy();
    expect((await row('ask-two-agencies')).getByText('not told')).toBeTruthy();
  });

  it('shows the scores of a criterion over time as a picture and in numbers, with what they rest on', async () => {
    const version = { productId: 'x', title: 'The coach', authors: 1 };
    show(
      aRecord({
        appraised: [
          { ...version, number: 1, at: '2031-07-17T10:00:00.000Z', scores: [{ criterion: 'argument', mean: 1.5, n: 2 }] },
          { ...version, number: 2, at: '2031-07-18T10:00:00.000Z', scores: [{ criterion: 'argument', mean: 3, n: 1 }] },
        ],
      }),
    );
    expect(await screen.findByRole('img', { name: 'Criterion argument: from 1.5 to 3.0, 2 versions' })).toBeTruthy();
    const line = within(document.querySelector<HTMLElement>('[data-criterion="argument"]')!);
    expect(line.getByRole('link', { name: /1\.5 \(n = 2\)/ })).toBeTruthy();
    expect(line.getAllByRole('cell').at(-1)!.textContent).toBe('3');
  });

  it('says of which criterion a remark recurs', async () => {
    const remark = {
      words: 'Say who.',
      quote: 'somebody',
      productId: 'x',
      title: 'The coach',
      blockId: 'b',
      by: 'Hannah',
      at: '2031-07-17T10:00:00.000Z',
    };
    show(
      aRecord({
        remarks: [
          { ...remark, id: '1', criterion: 'gender', number: 1 },
          { ...remark, id: '2', criterion: 'gender', number: 2 },
          { ...remark, id: '3', criterion: null, number: 2 },
        ],
      }),
    );
    await screen.findAllByText('Say who.');
    const group = (key: string) => within(document.querySelector<HTMLElement>(`[data-remarks="${key}"]`)!);
    expect(group('gender').getByText('recurs')).toBeTruthy();
    expect(group('').queryByText('recurs')).toBeNull();
  });
});

it('a term with fewer than twenty judgements is said to be too few, and is no point of the picture', async () => {
  const forecasts = (term: string, n: number) => Array.from({ length: n }, (_, place) => ({ term, outcome: place % 2 === 0 }));
  const measures = {
    links: { found: [], key: [] },
    outside: 0,
    events: { found: [], key: [] },
    gradings: [],
    delays: { analysis: [] },
    deceptions: [],
    forecasts: [...forecasts('likely', 19), ...forecasts('unlikely', 20)],
    roots: [],
    rubric: { criteria: [], given: [] },
  } as unknown as Measures;
  const own = workScores([measures], 'phia') as WorkScoresShape;
  show(aRecord({ scores: { releasedAt: '2031-07-18T10:00:00.000Z', own } }));
  const table = within(await screen.findByRole('table', { name: 'Calibration by term' }));
  const cells = (name: string) =>
    within(table.getByRole('rowheader', { name }).closest('tr')!)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells('likely')).toEqual(['65 %', 'too few', '19']);
  expect(cells('unlikely')).toEqual(['30 %', '50 %', '20']);
  expect(screen.getByRole('img', { name: 'Calibration by term' }).querySelectorAll('circle')).toHaveLength(1);
});

it('every competency of the courses has its row in the table of what speaks for it, and no other', () => {
  const shipped = Object.fromEntries(courses.map(({ key, competencies }) => [key, competencies.map((one) => one.key).toSorted()]));
  expect(Object.fromEntries(Object.entries(competencySupport).map(([key, rows]) => [key, Object.keys(rows).toSorted()]))).toEqual(shipped);
});
