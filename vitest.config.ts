import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const database = './infra/database/vitest-global-setup.mjs';

// Sabotage runs tests against a copy of the server with a fault in it.
const faulty = process.env['WORKBENCH_API'];
const alias = faulty ? { '@workbench/api/testing': `${faulty}/test/index.ts`, '@workbench/api': `${faulty}/src/index.ts` } : {};

// Without isolation the files that a worker runs share their modules: what they load is most of the work. It asks of the tests that
// none leaves anything behind in a module; pages are isolated, since they share a document besides.
export default defineConfig({
  test: {
    // Most tests wait for the database, so that two workers are quicker than one even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'domain',
          include: ['packages/{domain,contract,extraction,testing,writing}/src/**/*.test.ts', 'tests/measure/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'feature',
          include: ['apps/api/{src,demonstration}/**/*.test.ts'],
          globalSetup: database,
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}', 'packages/ui/src/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'access',
          include: ['tests/{access,fuzz}/**/*.test.ts'],
          globalSetup: database,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], globalSetup: database, testTimeout: 120_000 } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup: database, testTimeout: 120_000 } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'infra', include: ['infra/**/*.test.ts'] } },
    ],
  },
});
