import type { Browser, Page } from '@playwright/test';

declare global {
  interface Window {
    benchStart: number;
    benchBlocks: { start: number; length: number }[];
    benchPlaces: () => { x: number; y: number }[];
    benchPainted: number | undefined;
    /** Moments of the frames since they are counted. */
    benchFrames: number[];
    benchCount: (now: number) => void;
  }
}

/** What one page did with one network; times in milliseconds. */
export interface Drawn {
  /** From the first stroke to the frame in which the whole network stands. */
  firstPaint: number;
  /** Longest time for which the page did not answer, while it was drawn and moved. */
  longestBlock: number;
  /** Frames a second while it is dragged about. */
  framesPerSecond: number;
}

const size = { width: 1366, height: 768 };
/** How long the chart is dragged about. */
const panning = 3000;

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  // The chart is put up in parts and says when it is whole; sigma.js draws everything at once.
  await page.waitForFunction(() => {
    const chart = document.querySelector<HTMLElement>('[data-testid="chart"]');
    const isWhole = chart === null || chart.dataset['drawn'] === chart.dataset['nodes'];
    return window.benchStart > 0 && document.querySelectorAll('canvas').length > 1 && isWhole;
  });
  return page;
}

function longestBlock(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...window.benchBlocks.filter((block) => block.start + block.length > window.benchStart).map((block) => block.length)),
  );
}

/** Says when the frame after the last of the drawing came. */
async function firstPaint(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            window.benchPainted = performance.now();
            resolve();
          }),
        );
      }),
  );
  return page.evaluate(() => window.benchPainted! - window.benchStart);
}

async function framesWhilePanning(page: Page): Promise<number> {
  await page.evaluate(() => void requestAnimationFrame(window.benchCount));
  const start = Date.now();
  // From a corner, where nothing stands that would be dragged itself.
  await page.mouse.move(20, size.height - 20);
  await page.mouse.down();
  for (let step = 0; Date.now() - start < panning; step += 1) {
    await page.mouse.move(20 + 300 * Math.abs(Math.sin(step / 25)), size.height - 20 - 200 * Math.abs(Math.sin(step / 40)));
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const frames = window.benchFrames;
    return frames.length < 2 ? 0 : ((frames.length - 1) * 1000) / (frames.at(-1)! - frames[0]!);
  });
}

/** Opens a page on a network, drags it about, and tells what it did. */
export async function draw(browser: Browser, address: string): Promise<Drawn> {
  const page = await open(browser, address);
  try {
    const painted = await firstPaint(page);
    const frames = await framesWhilePanning(page);
    return { firstPaint: painted, longestBlock: await longestBlock(page), framesPerSecond: frames };
  } finally {
    await page.close();
  }
}

/** Lets the chart arrange itself by forces; how long that took, and the longest block meanwhile. */
export async function arrange(browser: Browser, address: string): Promise<{ arranged: number; longestBlock: number }> {
  const page = await open(browser, address);
  try {
    const before = await page.evaluate(() => window.benchPlaces().at(-1)!);
    // Nodes are moved to their places in order, the last of them at the end.
    await page.waitForFunction(
      ({ x, y }) => Math.hypot(window.benchPlaces().at(-1)!.x - x, window.benchPlaces().at(-1)!.y - y) > 1,
      before,
      {
        polling: 200,
      },
    );
    return { arranged: await page.evaluate(() => performance.now() - window.benchStart), longestBlock: await longestBlock(page) };
  } finally {
    await page.close();
  }
}
