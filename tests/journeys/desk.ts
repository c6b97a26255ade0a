import { expect, test as base, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { ActorName } from '@workbench/api/testing';

/** Password of everybody in the small cell. */
const password = 'exercise-2031';

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the journeys start through their own command.`);
  return value;
}

/** Address below which all pages of the cell are. */
export function cellPath(path: string): string {
  return `/cells/${fromSetup('WORKBENCH_CELL')}${path}`;
}

async function openDesk(browser: Browser, foreign: string[]): Promise<BrowserContext> {
  const address = fromSetup('WORKBENCH_ADDRESS');
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB' });
  const own = new URL(address).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== own) foreign.push(request.url());
  });
  return context;
}

/** Journeys' `test`: `deskOf` signs somebody in and opens an empty window of theirs; at the end no request may have gone to another host. */
export const test = base.extend<{ deskOf: (who: ActorName) => Promise<Page> }>({
  deskOf: async ({ browser }, use) => {
    const foreign: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (who) => {
      const context = await openDesk(browser, foreign);
      contexts.push(context);
      // The page for it has journeys of its own; loading it first each time would be a tenth of all.
      const reply = await context.request.post('/api/session', { data: { email: `${who}@small.example`, password } });
      expect(reply.ok(), await reply.text()).toBe(true);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(foreign, 'requests that would have left the machine').toEqual([]);
  },
});

/** Signs in through the page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: /^Password/ }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/cells/);
}

/** Selects words in a text as a person would with the mouse. */
export async function selectWords(page: Page, within: string, words: string): Promise<void> {
  await page
    .locator(within)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const start = (element.textContent ?? '').indexOf(wanted);
      if (start < 0) throw new Error(`"${wanted}" does not stand there.`);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (start >= passed && start < passed + length) range.setStart(node, start - passed);
        if (start + wanted.length > passed && start + wanted.length <= passed + length) range.setEnd(node, start + wanted.length - passed);
        passed += length;
      }
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }, words);
}

/** Waits until a paragraph that is written says these words; names of others stand among them, where those write. */
export async function expectWords(paragraph: Locator, words: string, options?: { timeout: number }): Promise<void> {
  const own = (element: Element): string | null => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelectorAll('[data-caret]').forEach((caret) => caret.remove());
    return copy.textContent;
  };
  await expect.poll(() => paragraph.evaluate(own), options).toBe(words);
}

/** Chooses an option of a select or combobox by its label. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  // The input of a multiple choice lies below its chips, so it is not clicked at its own place.
  await page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first().click({ force: true });
  await page.getByRole('option', { name: option }).click();
}

/** Cites an item by its title in the dialog that is open; until the words are searched, other items are listed too. */
export async function citeItem(page: Page, title: string, search: string = title): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  await dialog.getByLabel('Search items to cite').fill(search);
  const citeIt = page.getByRole('button', { name: 'Cite the item' });
  await dialog.locator('div', { hasText: title, has: citeIt }).last().getByRole('button', { name: 'Cite the item' }).click();
  await expect(dialog).toBeHidden();
}

/** Draws a stretch on the timeline, from one part of its width to another, as the eye sees it. */
export async function brush(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.getByTestId('brush').boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at((from + to) / 2));
  await page.mouse.move(...at(to));
  await page.mouse.up();
}
