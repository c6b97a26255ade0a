import { writeFile } from 'node:fs/promises';
import { Role } from '@workbench/domain';
import { readOutcomes, readRoutes } from './read-outcomes';
import { writeCases } from './write-cases';
import type { Outcome } from './write-subjects';

const signs: Record<Outcome, string> = { done: 'yes', refused: '403', hidden: '404' };
const roles = Role.options;

function line(name: string, path: string, outcomes: Record<Role, Outcome> | undefined): string {
  return `| ${name} | \`${path.replace('/api/cells/:cellId', '…')}\` | ${roles.map((role) => (outcomes ? signs[outcomes[role]] : '?')).join(' | ')} |`;
}

const head = `| name | path | ${roles.map((role) => role.replace('_', ' ')).join(' | ')} |\n|---|---|${roles.map(() => '---|').join('')}`;

const page = `# Roles and routes

Written by \`npm run generated\` from \`tests/access/read-outcomes.ts\` and \`tests/access/write-cases.ts\`; walked on the API by \`tests/access/routes.test.ts\` (writes) and \`tests/access/role-matrix.test.ts\` (reads), and on the tables, as each role, by \`tests/access/tables.test.ts\`.

*yes*: done for somebody of the role who may see what is named and works on it. *403*: refused to the role. *404*: what is named is not there for the role. For whoever is no member of the cell everything is 404, for whoever is not signed in everything is 401. Paths are those below \`/api/cells/:cellId\`.

## Reads

A list answers every member with what the member may see, which can be nothing.

${head}
${readRoutes.map(({ name, path }) => line(name, path, readOutcomes(path))).join('\n')}

## Writes

${head}
${writeCases.map(({ endpoint, outcomes }) => line(endpoint.name, `${endpoint.method} ${endpoint.path}`, outcomes)).join('\n')}
`;

await writeFile(new URL('../../docs/role-matrix.md', import.meta.url), page);
