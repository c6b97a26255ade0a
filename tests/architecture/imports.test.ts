import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cruise, findWrongImports } from '../../tools/architecture.mjs';

/** A house of single lines in which every import goes the wrong way, and the rule that each breaks. */
const wrongHouse: Record<string, [line: string, rule: string]> = {
  'packages/domain/src/rule.ts': [`import '../../contract/src/endpoint';`, 'domain-stands-alone'],
  'packages/contract/src/endpoint.ts': [`import '../../ui/src/Button';`, 'contract-knows-domain-only'],
  'packages/extraction/src/finder.ts': [`import '../../contract/src/endpoint';`, 'extraction-knows-domain-only'],
  'packages/writing/src/merge.ts': [`import '../../contract/src/endpoint';`, 'writing-knows-domain-only'],
  'packages/ui/src/Button.ts': [`import '../../domain/src/word';`, 'ui-knows-no-domain-word'],
  'packages/ui/src/Page.ts': [`import '../../../apps/web/src/shared/words';`, 'packages-never-reach-into-apps'],
  'apps/web/src/shared/words.ts': [`import '../../../api/src/platform/door';`, 'apps-never-meet'],
  'apps/web/src/shared/list.ts': [`import '../features/items/list';`, 'shared-knows-no-feature'],
  'apps/web/src/features/items/list.ts': [`import '../graph/chart';`, 'web-features-never-meet'],
  'apps/web/src/features/graph/chart.ts': [`import '../../app/shell';`, 'only-the-shell-composes'],
  'apps/api/src/features/items/queries.ts': [`import '../claims/queries';`, 'api-features-never-meet'],
  'apps/api/src/features/claims/queries.ts': [`import '../../../../../packages/testing/src/world';`, 'no-test-code-in-what-ships'],
  'apps/api/src/records/cards.ts': [`import '../features/items/queries';`, 'platform-and-records-know-no-feature'],
  'apps/api/src/platform/door.ts': [`import '../records/cards';`, 'platform-knows-no-record'],
};

it('each rule of the one-way house bites', () => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    const ends = { 'packages/domain/src/word.ts': '', 'apps/web/src/app/shell.ts': '', 'packages/testing/src/world.ts': '' };
    const files = { ...ends, ...Object.fromEntries(Object.entries(wrongHouse).map(([path, [line]]) => [path, line])) };
    for (const [path, line] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${line}\nexport {};\n`);
    }
    const broken = cruise(house, ['apps', 'packages']).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
    expect(broken).toEqual(expect.arrayContaining(Object.entries(wrongHouse).map(([path, [, rule]]) => `${path} ${rule}`)));
  } finally {
    rmSync(house, { recursive: true });
  }
});

it('a cruise that saw nothing is no clean bill', () => {
  const nothing = { modules: [], summary: { violations: [], ruleSetUsed: { forbidden: [] } } };
  expect(findWrongImports(nothing)).toContain('apps/api/src/server.ts was not cruised.');
});
