import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const database = './infra/database/vitest-global-setup.mjs';

// Sabotage runs tests against a copy of the server with a fault in it.
const faulty = process.env['WORKBENCH_API'];
const alias = faulty ? { '@workbench/api/testing': `${faulty}/test/index.ts`, '@workbench/api': `${faulty}/src/index.ts` } : {};

/** Files that take longest; begun last, one worker would be at them while the other has nothing left to do. */
const longest = ['/twin-worlds.test.ts', '/hidden-writes.test.ts', '/objects.routes.test.ts', '/rights.routes.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// Without isolation the files that a worker runs share their modules: what they load is most of the work. It asks of the tests that
// none leaves anything behind in a module; what pages leave in the document is taken away after each.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}', 'packages/ui/src/**/*.test.tsx'],
          environment: 'happy-dom',
          pool: 'threads',
          testTimeout: 20_000,
          setupFiles: './apps/web/test/leave-nothing.ts',
          isolate: false,
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
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], globalSetup: database, testTimeout: 120_000, isolate: false } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup: database, testTimeout: 120_000 } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'infra', include: ['infra/**/*.test.ts'] } },
    ],
  },
});
