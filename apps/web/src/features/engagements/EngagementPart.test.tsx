import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngagementDetail, EngagementRecordCard } from '@workbench/contract';
import type { RecordContent } from '@workbench/domain';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { EngagementPart } from './EngagementPart';
import { EngagementTab } from './places';

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
const patience = { timeout: 60_000 };

beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

const idOf = (number: number) => `01c60000-0000-7000-8000-00000000000${number}`;
const aCard = (id: string, content: RecordContent): EngagementRecordCard => ({
  id,
  content,
  version: 1,
  createdBy: 'me',
  editedBy: 'Mentor',
  editedAt: '2031-02-01T00:00:00.000Z',
  isRemoved: false,
  may: { write: true, remove: true, follow: false },
});
const finding: RecordContent = {
  kind: 'finding',
  theme: 'gender',
  severity: 'high',
  title: 'No women on duty',
  words: '',
  evidence: '',
};
const recommendation: RecordContent = {
  kind: 'recommendation',
  sort: 'capacity_building',
  title: 'Open the roster',
  words: '',
  owner: 'Chief of staff',
  ownerId: null,
  startsOn: '2031-03-01',
  dueOn: '2031-03-31',
  indicator: '',
  progress: 40,
  state: 'under_way',
  reason: '',
};
const curriculum: RecordContent = {
  kind: 'curriculum',
  title: 'Short',
  startsOn: '2031-01-06',
  weekend: 'sat_sun',
  courses: [{ course: 'c05-sharing', weeks: 2, pauseAfter: 0 }],
  daysOff: [],
};
const engagement: EngagementDetail = {
  id: idOf(9),
  name: 'Tarkesh 2031',
  beneficiary: 'Tarkesh',
  startsOn: '2031-01-01',
  endsOn: '2031-12-31',
  duty: 'staff',
  languages: ['en'],
  personId: 'me',
  members: [{ personId: 'me', displayName: 'Mentor', duty: 'staff' }],
  records: [aCard(idOf(1), finding), aCard(idOf(2), recommendation), aCard(idOf(3), curriculum)],
  links: [
    { from: `record:${idOf(1)}`, to: `record:${idOf(2)}` },
    { from: `record:${idOf(2)}`, to: 'course:c05-sharing' },
  ],
};
const source = { what: 'note' as const, runId: idOf(8), run: 'Evening · Red', cellId: idOf(7), id: idOf(6) };
const observation: RecordContent = {
  kind: 'observation',
  title: 'Shared late',
  on: '2031-05-01',
  followed: 'no',
  template: null,
  procedureId: idOf(5),
  words: '',
  takenFrom: source,
};
const procedure: RecordContent = {
  kind: 'procedure',
  template: null,
  title: 'Sharing at once',
  purpose: '',
  steps: [{ who: 'duty analyst', does: 'calls' }],
  state: 'approved',
  edition: 1,
  reviewOn: '2000-01-01',
};
const withRun = (follow: boolean): EngagementDetail => ({
  ...engagement,
  records: [
    ...engagement.records,
    { ...aCard(idOf(4), observation), may: { write: true, remove: true, follow } },
    aCard(idOf(5), procedure),
  ],
});
const versions = { rows: [{ version: 1, content: procedure, isRemoved: false, editedBy: 'Mentor', editedAt: '2031-02-01T00:00:00.000Z' }] };
const show = (tab: EngagementTab, answers: Answers = {}) => showOnDesk(<EngagementPart engagement={engagement} tab={tab} />, answers);

describe('the page of an engagement', patience, () => {
  it.each(EngagementTab.options)('has its part: %s', async (tab) => {
    show(tab);
    expect((await screen.findAllByRole('heading', { level: 3 }).catch(() => screen.findAllByRole('table'))).length).toBeGreaterThan(0);
  });

  it('shows the chain with ways to each place, and names what is missing', async () => {
    show('chain');
    const chain = within(await screen.findByRole('table', { name: 'Chain' }));
    expect(chain.getByRole('link', { name: 'No women on duty' }).getAttribute('href')).toContain('consultation');
    expect(chain.getByRole('link', { name: 'Open the roster' }).getAttribute('href')).toContain('roadmap');
    expect(chain.getByText('missing: competency')).toBeTruthy();
  });

  it.each([true, false])('leads to the note behind an observation only who sees it: %s', async (follow) => {
    showOnDesk(<EngagementPart engagement={withRun(follow)} tab="chain" />, {});
    const chain = within(await screen.findByRole('table', { name: 'Chain' }));
    const told = chain.getByText('Note of an observer, Evening · Red');
    expect(told.closest('a')?.getAttribute('href') ?? null).toBe(follow ? `/runs/${idOf(8)}?part=notes&at=${idOf(6)}` : null);
  });

  it('tells run by run whether a procedure was followed, which edition is in force, and that it is due for review', async () => {
    showOnDesk(<EngagementPart engagement={withRun(false)} tab="procedures" />, { 'GET /versions': () => versions });
    const table = within(await screen.findByRole('table', { name: 'Was it followed: Sharing at once' }));
    const row = within(table.getByRole('row', { name: /Evening/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '0', '1', 'Shared late']);
    expect(await screen.findByText(/In force: edition 1/)).toBeTruthy();
    expect(screen.getByText('The day of its review has passed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change: Sharing at once' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Begin edition 2: Sharing at once' })).toBeTruthy();
  });

  it('tells the days of a curriculum, and what a course builds on that is not taught', async () => {
    show('curriculum');
    expect(await screen.findByText('Jan 17, 2031')).toBeTruthy();
    expect(screen.getByText('What does not fit')).toBeTruthy();
  });

  it('sends what was written in the form of a finding, and says first what does not fit', async () => {
    const keys = userEvent.setup();
    const asked = show('consultation', { 'POST /records': () => aCard(idOf(4), finding) });
    await keys.click(await screen.findByRole('button', { name: 'Add: finding' }));
    const form = within(await screen.findByRole('dialog'));
    await keys.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByRole('alert').textContent).toContain('Title');
    await keys.type(form.getByRole('textbox', { name: /^Title/ }), 'Late');
    await keys.selectOptions(form.getByLabelText('Severity'), 'critical');
    await keys.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.body).toMatchObject({ content: { kind: 'finding', title: 'Late', severity: 'critical' } });
  });
});
