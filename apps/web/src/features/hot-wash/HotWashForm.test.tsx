import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { HotWash } from '@workbench/contract';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { HotWashForm } from './HotWashForm';

const hotWash: HotWash = {
  state: 'open',
  objectives: [{ key: 'obj-share', text: { en: 'Share what others need', fr: 'Partager ce dont les autres ont besoin' } }],
  own: null,
  may: { answer: true, ask: false, readAnswers: false },
};
const show = (answers: Answers, drafts = memoryDrafts(), language = 'en') =>
  showOnDesk(<HotWashForm cellId="c" hotWash={hotWash} drafts={drafts} />, answers, language);

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

describe('what a player says', () => {
  it('goes in their own name, with how far objectives were reached', async () => {
    const asked = show({ 'POST /hot-wash/answers': () => hotWash, 'GET /hot-wash': () => hotWash });
    await userEvent.type(await screen.findByRole('textbox', { name: 'What went well?' }), 'The watch.');
    await userEvent.click(screen.getByRole('radio', { name: '4' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText(/Your answer was kept/);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      wentWell: 'The watch.',
      toImprove: '',
      wouldChange: '',
      agreement: { 'obj-share': 4 },
    });
  });

  it('goes without a name when that is wished, under an id by chance', async () => {
    const asked = show({ 'POST /hot-wash/unnamed-answers': () => ({ kept: true }), 'GET /hot-wash': () => hotWash });
    await userEvent.type(await screen.findByRole('textbox', { name: 'What went well?' }), 'The watch.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Without my name' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText(/Your answer was kept/);
    const [sent] = asked.filter(({ method }) => method === 'POST');
    expect(sent?.path).toMatch(/unnamed-answers$/);
    expect((sent!.body as { id: string }).id[14]).toBe('4');
  });

  it('is kept here until the server has it, and asked for in the reader’s language', async () => {
    const drafts = memoryDrafts();
    show({}, drafts, 'fr');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Qu’est-ce qui a bien marché ?' }), 'Tôt');
    expect(screen.getByText('Partager ce dont les autres ont besoin')).toBeTruthy();
    cleanup();
    show({}, drafts);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'What went well?' })).toHaveProperty('value', 'Tôt'));
  });
});
