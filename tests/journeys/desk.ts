import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** Password of the demonstration accounts. */
const password = 'exercise-2031';

/** Address of the workbench that the setup started. */
export function workbenchAddress(): string {
  const address = process.env['WORKBENCH_ADDRESS'];
  if (!address) throw new Error('WORKBENCH_ADDRESS is missing: the journeys start through their own command.');
  return address;
}

/** A browser window of one person; `foreign` lists every request that would have left the machine. */
export interface Desk {
  page: Page;
  context: BrowserContext;
}

async function openDesk(browser: Browser, foreign: string[]): Promise<Desk> {
  const context = await browser.newContext({ baseURL: workbenchAddress() });
  const own = new URL(workbenchAddress()).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== own) foreign.push(request.url());
  });
  return { context, page: await context.newPage() };
}

/** Journeys' `test`: `deskOf` opens a window for somebody; at the end no request may have gone to another host. */
export const test = base.extend<{ deskOf: (email: string) => Promise<Page> }>({
  deskOf: async ({ browser }, use) => {
    const foreign: string[] = [];
    const desks: Desk[] = [];
    await use(async (email) => {
      const desk = await openDesk(browser, foreign);
      desks.push(desk);
      await signIn(desk.page, email);
      return desk.page;
    });
    for (const { context } of desks) await context.close();
    expect(foreign, 'requests that would have left the machine').toEqual([]);
  },
});

/** Signs in through the page and waits for the list of cells or the cell itself. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/^password/i).fill(password);
  await page.getByRole('button', { name: /sign in/i }).click();
  await expect(page).toHaveURL(/\/cells/);
}
