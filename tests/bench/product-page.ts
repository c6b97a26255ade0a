import { chromium, type Page } from '@playwright/test';
import { signIn } from '@workbench/contract';

/** What a writer waits for in the page of a long draft. */
export interface AtThePage {
  /** Milliseconds from going to the address until the first words can be written. */
  opened: number;
  /** Milliseconds from each key until it was painted, in steps of eight as the browser gives them; the quickest, under 16, count as 8. */
  keys: number[];
  /** The longest that the page answered nothing while it was written in. */
  longestBlock: number;
}

/** A draft, and who writes in it. */
export interface Writer {
  address: string;
  cellId: string;
  productId: string;
  email: string;
  password: string;
}

const typed = 'The lorry was seen at the northern post again on the same day. ';

interface Watched {
  keys: number[];
  longestBlock: number;
}

/** Runs in the page: event timing gives the time from a key to the next paint, long tasks what stood in between. */
function watch(): void {
  const watched: Watched = { keys: [], longestBlock: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.name === 'keydown') watched.keys.push(one.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) watched.longestBlock = Math.max(watched.longestBlock, one.duration);
  }).observe({ type: 'longtask' });
}

async function type(page: Page): Promise<Pick<AtThePage, 'keys' | 'longestBlock'>> {
  const words = page.locator('[data-block] [role="textbox"][aria-multiline="true"]').first();
  await words.click();
  await page.evaluate(watch);
  // As quickly as a good typist, so that what is sent and comes back falls between the keys.
  await page.keyboard.type(typed.repeat(2), { delay: 90 });
  await page.waitForTimeout(1500);
  const { keys, longestBlock } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  const quick = Math.max(typed.length * 2 - keys.length, 0);
  return { keys: [...keys, ...Array.from({ length: quick }, () => 8)], longestBlock };
}

/** Opens a draft in Chromium on a processor slowed down so many times, and writes two sentences in its first block. */
export async function writeAtThePage({ address, cellId, productId, email, password }: Writer, slowdown: number): Promise<AtThePage> {
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    args: ['--no-sandbox'],
  });
  try {
    const context = await browser.newContext({ baseURL: address, locale: 'en-GB', viewport: { width: 1366, height: 768 } });
    const entered = await context.request.post(signIn.path, { data: { email, password }, headers: { origin: address } });
    if (!entered.ok()) throw new Error(`Sign-in was answered with ${entered.status()}.`);
    const page = await context.newPage();
    await page.goto('/');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const start = performance.now();
    await page.goto(`/cells/${cellId}/products/${productId}`);
    await page.locator('[data-block] [role="textbox"][aria-multiline="true"]').first().waitFor({ timeout: 120_000 });
    const opened = performance.now() - start;
    return { opened, ...(await type(page)) };
  } finally {
    await browser.close();
  }
}
