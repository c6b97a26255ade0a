import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { FeedbackCard, Product } from '@workbench/contract';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { FeedbackForm } from './FeedbackForm';
import { withUses } from './useFeedback';

const product = { id: 'p', number: 2 } as Pick<Product, 'id' | 'number'>;
const marking = { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'], originatorControl: [] };

function aFeedback(change: Partial<FeedbackCard> = {}): FeedbackCard {
  const said = { answered: 'no', timely: 'late', usedFor: ['not_used'], words: 'Known before.' };
  return { id: 'f', ...said, marking, version: 1, changedAt: '2031-04-22T08:00:00.000Z', ...change } as FeedbackCard;
}

const show = (answers: Answers, drafts = memoryDrafts()) =>
  showOnDesk(<FeedbackForm cellId="c" product={product} drafts={drafts} />, answers);
const nothing = () => ({ number: 2, feedback: null });
const refused = (current: unknown) =>
  Response.json({ type: 'about:blank', code: 'version_conflict', title: 'x', status: 412, current, currentVersion: 1 }, { status: 412 });

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
// A busy machine takes its time to load the words of the page.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

async function fillIn(): Promise<void> {
  await userEvent.click(await screen.findByRole('radio', { name: 'Partly' }));
  await userEvent.click(screen.getByRole('radio', { name: 'In time' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'training' }));
  await userEvent.type(screen.getByRole('textbox'), 'Which post?');
}

describe('feedback', () => {
  it('is sent when all three questions are answered, and then said to be with the team', async () => {
    const given = aFeedback({ answered: 'partly', timely: 'yes', usedFor: ['training'], words: 'Which post?' });
    const asked = show({ 'GET /feedback': nothing, 'PUT /feedback': () => ({ number: 2, feedback: given }) });
    const send = await screen.findByRole('button', { name: 'Send the feedback' });
    expect(send).toHaveProperty('disabled', true);
    await fillIn();
    await userEvent.click(send);
    await screen.findByText(/With the team since/);
    expect(asked.find((one) => one.method === 'PUT')?.body).toEqual({
      answered: 'partly',
      timely: 'yes',
      usedFor: ['training'],
      words: 'Which post?',
      number: 2,
    });
  });

  it('is kept here until the server has it', async () => {
    const drafts = memoryDrafts();
    show({ 'GET /feedback': nothing }, drafts);
    await fillIn();
    cleanup();
    show({ 'GET /feedback': nothing }, drafts);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', 'Which post?'));
  });

  it('that was given elsewhere meanwhile stands beside what is typed, until one is chosen', async () => {
    const other = aFeedback();
    let sent = 0;
    const asked = show({
      'GET /feedback': nothing,
      'PUT /feedback': () =>
        (sent += 1) === 1 ? refused({ number: 2, feedback: other }) : { number: 2, feedback: aFeedback({ version: 2 }) },
    });
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: 'Send the feedback' }));
    await screen.findByText('No · Late · not used · Known before.');
    expect(screen.getByText('Partly · In time · training · Which post?')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /keep/i }));
    await screen.findByText(/With the team since/);
    expect(asked.filter((one) => one.method === 'PUT')).toHaveLength(2);
  });
});

it('not used stands alone', () => {
  expect(withUses(['policy'], ['policy', 'not_used'])).toEqual(['not_used']);
  expect(withUses(['not_used'], ['not_used', 'policy'])).toEqual(['policy']);
  expect(withUses(['policy'], ['policy', 'training'])).toEqual(['policy', 'training']);
});
