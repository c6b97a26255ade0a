import { defineConfig } from '@playwright/test';

/** Journeys run in a real Chromium against the built workbench on a real PostgreSQL. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './workbench.setup.ts',
  outputDir: '../../test-results/journeys',
  // Generous, since a weak and busy machine must not turn a right journey red; what is asserted does not wait longer for it.
  timeout: 420_000,
  expect: { timeout: 30_000 },
  // One renders while the other waits for the server: two take half as long as one after the other on two cores.
  workers: 2,
  retries: 0,
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    actionTimeout: 20_000,
    // Menus and dialogs open at once, as for somebody who asks for less motion: each that glides in is waited for.
    contextOptions: { reducedMotion: 'reduce' },
    // The steps of what passes as well; without pictures of each step, which are half of the time, it holds no requests.
    trace: { mode: 'on', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu-compositing',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
});
