import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Item } from '@workbench/contract';
import { aCell, anItemToClaimOn, showOnDesk, type Asked } from '../../shared/claims/a-desk';
import { MarkingNotes } from './MarkingNotes';

const marking = {
  level: 2,
  releasableTo: ['CUS', 'POL'],
  compartments: ['HARBOUR'],
  originators: ['CUS'],
  originatorControl: ['CUS'],
  declassifyOn: '2031-06-01',
};
const nothing = {
  grade: false,
  correct: false,
  claim: false,
  remark: false,
  setReview: false,
  sanitise: false,
  askRights: false,
  erase: false,
};

/** The item as the server answers a change. */
const changed = {
  ...anItemToClaimOn(),
  agency: 'CUS',
  kind: 'report',
  marking,
  markingVersion: 4,
  review: null,
  reference: null,
  handling: null,
  sourceDescriptor: null,
  sourceIdentity: null,
  currentVersion: 1,
  title: 'Quay log',
  reportedAt: '2031-04-21T08:00:00.000Z',
  contributedBy: 'Teresa Lomar',
  contributedAt: '2031-04-21T09:00:00.000Z',
  versions: [],
  gradings: [],
  attachments: [],
  sanitisedVersions: [],
  sanitisedFrom: null,
  erased: null,
  may: nothing,
};

function anItem(changes: object = {}): Item {
  return { ...anItemToClaimOn(), marking, markingVersion: 3, review: null, may: nothing, ...changes } as unknown as Item;
}

function show(item: Item, answers = {}, language = 'en'): Asked[] {
  return showOnDesk(<MarkingNotes cell={aCell()} item={item} />, answers, language);
}

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('the notes on a marking', () => {
  it('say since when a level counts no more', async () => {
    show(anItem({ marking: { ...marking, declassifyOn: '2031-05-01' } }));
    expect(await screen.findByText(/^Was CONFIDENTIAL until May 1, 2031/)).toBeTruthy();
  });

  it('say when a review is due', async () => {
    show(anItem({ review: { on: '2031-05-01', isDue: true } }));
    await screen.findByText('Marking due for review since May 1, 2031');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say in Arabic when a review is to come', async () => {
    show(anItem({ review: { on: '2031-05-09', isDue: false } }), {}, 'ar');
    expect(await screen.findByText(/^مراجعة الوسم في/)).toBeTruthy();
  });

  it('let the originator set and take away the day of the review', async () => {
    const keys = userEvent.setup();
    const item = anItem({ review: { on: '2031-05-01', isDue: true }, may: { ...nothing, setReview: true } });
    const asked = show(item, { 'PUT /review': () => changed });
    await keys.click(await screen.findByRole('button', { name: 'Review date' }));
    await keys.click(await screen.findByRole('button', { name: 'No review' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'No review' })).toBeNull());
    expect(asked.map((one) => one.body)).toEqual([{ reviewOn: null }]);
  });

  it('let the liaison open the marking, and offer nothing stricter', async () => {
    const keys = userEvent.setup();
    const asked = show(anItem({ may: { ...nothing, remark: true } }), { 'PUT /marking': () => changed });
    await keys.click(await screen.findByRole('button', { name: 'Open the marking' }));
    await keys.click(screen.getByRole('combobox', { name: 'Level' }));
    const levels = await screen.findAllByRole('option');
    expect(levels.map((one) => one.textContent)).toEqual(['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL']);
    await keys.click(levels[1]!);
    await keys.click(screen.getByRole('checkbox', { name: 'Originator control' }));
    await screen.findByText('RESTRICTED // REL TO CUS, POL // HARBOUR // DECLASSIFY ON 2031-06-01');
    await keys.click(screen.getByRole('button', { name: 'Save the marking' }));
    await waitFor(() =>
      expect(asked.map((one) => one.body)).toEqual([
        {
          marking: {
            level: 1,
            releasableTo: ['CUS', 'POL'],
            compartments: ['HARBOUR'],
            originatorControl: false,
            declassifyOn: '2031-06-01',
          },
        },
      ]),
    );
  });
});
