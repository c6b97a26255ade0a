import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes } from '@workbench/contract';
import { root } from '../source-files.mjs';

const rows = Object.entries(errorCodes)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`);

const page = `# Error codes

Written by \`pnpm generated\` from \`packages/contract/src/error-codes.ts\`. A refusal is answered as \`application/problem+json\`; its \`code\` is one of these.

| code | status | sentence |
|---|---|---|
${rows.join('\n')}
`;

await writeFile(join(root, 'docs/error-codes.md'), page);
