import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showOnDesk } from '../claims/a-desk';
import { DownloadMenu } from './DownloadMenu';

const choices = [{ key: 'pdf', label: 'PDF', address: '/file/pdf?language=en' }];
const choose = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Download' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'PDF' }));
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a file to take away', () => {
  it('says that it is being made, then is saved under the name that the server gave it', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    let send: (reply: Response) => void = () => undefined;
    showOnDesk(<DownloadMenu label="Download" choices={choices} />, {
      'GET /file/pdf': () => new Promise<Response>((done) => (send = done)),
    });
    await choose();
    expect(await screen.findByText('The file is being made…')).toBeTruthy();
    send(new Response('bytes', { headers: { 'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf` } }));
    await vi.waitFor(() => expect(saved).toEqual(['été.pdf']));
    await vi.waitFor(() => expect(screen.queryByText('The file is being made…')).toBeNull());
  });

  it('says beside the button why there is none', async () => {
    const refusal = { type: 'about:blank', title: '', status: 413, code: 'document_too_large' };
    showOnDesk(<DownloadMenu label="Download" choices={choices} />, { 'GET /file/pdf': () => Response.json(refusal, { status: 413 }) });
    await choose();
    expect((await screen.findByRole('alert')).textContent).toBe('This is too long to be set as pages. Take it as DOCX or text.');
  });
});
