import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql, type Kysely } from 'kysely';
import { ImportMapping, type AnswerOf, type ImportPart, type runImport, type runObjectImport } from '@workbench/contract';
import { addUp, AgencyCode, CompartmentCode, guessEncoding, Purpose, type CellId, type PersonId } from '@workbench/domain';
import { importItems, preview } from '../features/imports/imports.commands';
import { importObjects } from '../features/imports/objects.commands';
import { asActor, type Actor } from '../platform/as-actor';
import { openDatabase, type DB } from '../platform/database';
import { migrate } from '../platform/migrate';
import { Problem } from '../platform/problems';
import { readSettings } from '../platform/settings';

/** Folder of the bundle, which is what runs. */
const bundled = dirname(fileURLToPath(import.meta.url));

const usage = `npm run import -- --cell <name or id> --as <e-mail> [--mapping <file.json>] [--level <0..>] [--date <day for rows without one>] [--clients <agencies for TLP:AMBER>] [--compartment <of TLP:RED>] [--purpose <of claims about persons>] <files>`;

/** How many rows or objects go in together. */
const atOnce = 500;

type Result = AnswerOf<typeof runImport> | AnswerOf<typeof runObjectImport>;

function rowsInWords({ added, alreadyThere, refused }: AnswerOf<typeof runImport>): string {
  const lines = refused.map((row) => `line ${row.line}: ${row.field} ${row.reason}\n`);
  return `${lines.join('')}added ${added}, already there ${alreadyThere}, refused ${refused.length}\n`;
}

function inWords({ items, entities, claims, refused }: AnswerOf<typeof runObjectImport>): string {
  const lines = refused.map(({ where, reason }) => `${where} ${reason}\n`);
  const counts = [
    `items: added ${items.added}, updated ${items.updated}, unchanged ${items.unchanged}`,
    `entities: added ${entities.added}, unchanged ${entities.unchanged}`,
    `claims: added ${claims.added}, withdrawn ${claims.withdrawn}, unchanged ${claims.unchanged}`,
    `refused ${refused.length}`,
  ];
  return `${lines.join('')}${counts.join('; ')}\n`;
}

async function findActor(db: Kysely<DB>, email: string, cell: string): Promise<Extract<Actor, { kind: 'member' }>> {
  const person = await asActor(db, { kind: 'anybody' }, (trx) =>
    sql<{ personId: PersonId }>`select person_id from door.credentials(${email})`.execute(trx),
  );
  const personId = person.rows[0]?.personId;
  if (!personId) throw new Error(`Nobody has the e-mail ${email}.`);
  const cells = await asActor(db, { kind: 'person', personId }, (trx) =>
    trx
      .selectFrom('cell')
      .select(['id', 'name'])
      .where((eb) => eb.or([eb('name', '=', cell), eb(sql<string>`id::text`, '=', cell)]))
      .execute(),
  );
  if (cells.length === 0) throw new Error(`${email} is not a member of a cell called "${cell}".`);
  if (cells.length > 1) throw new Error(`Several cells are called "${cell}"; give the id: ${cells.map((one) => one.id).join(', ')}.`);
  return { kind: 'member', personId, cellId: cells[0]!.id as CellId };
}

function readArguments() {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      cell: { type: 'string' },
      as: { type: 'string' },
      mapping: { type: 'string' },
      level: { type: 'string', default: '0' },
      date: { type: 'string' },
      clients: { type: 'string' },
      compartment: { type: 'string' },
      purpose: { type: 'string' },
    },
  });
  const { cell, as } = values;
  if (files.length === 0 || !cell || !as) throw new Error(`Use: ${usage}`);
  return { ...values, cell, as, files };
}

async function importFile(db: Kysely<DB>, actor: Actor, file: string, options: ReturnType<typeof readArguments>): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} could not be read (${error.code}). Check its path and that you may read it.`);
  });
  const content = new TextDecoder(guessEncoding(bytes)).decode(bytes);
  const mapping = options.mapping ? ImportMapping.parse(JSON.parse(await readFile(options.mapping, 'utf8'))) : undefined;
  const fileName = basename(file);
  const read = await asActor(db, actor, (trx, me) => preview(trx, me, { fileName, content }));
  const run = (part: ImportPart): Promise<Result> =>
    asActor(db, actor, async (trx, me) => {
      const marking = { level: Number(options.level), releasableTo: 'all' as const, compartments: [], originatorControl: false };
      const defaults = { language: null, reportedAt: options.date ? `${options.date}T00:00:00Z` : null };
      if (read.sort === 'objects') {
        const tlp = {
          clients: AgencyCode.array().parse(options.clients ? options.clients.split(',') : []),
          compartment: options.compartment ? CompartmentCode.parse(options.compartment) : null,
        };
        const purpose = options.purpose ? Purpose.parse(options.purpose) : null;
        return importObjects(trx, me, { fileName, content, marking, tlp, purpose, defaults, part });
      }
      return importItems(trx, me, {
        fileName,
        content,
        format: read.format,
        mapping: mapping ?? read.mapping,
        marking,
        defaults: { kind: 'report', ...defaults },
        part,
      });
    });
  const total = read.sort === 'objects' ? read.objectCount : read.rowCount;
  let done = await run({ from: 0, count: atOnce });
  // Each part stands when it is done, so that an import that is cut off goes on where it stopped when it is repeated.
  for (let from = atOnce; from < total; from += atOnce) done = addUp(done, await run({ from, count: atOnce }));
  return 'items' in done ? inWords(done) : rowsInWords(done);
}

function sayError(error: unknown, file?: string): void {
  const fields = error instanceof Problem ? (error.detail.fields ?? []).map((field) => ` ${field.message}`).join('') : '';
  process.stderr.write(`${file === undefined ? '' : `${basename(file)}: `}${(error as Error).message}${fields}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const options = readArguments();
  const settings = readSettings(process.env, join(bundled, '../migrations'));
  const db = openDatabase(await migrate(settings.databaseUrl, settings.sessionSecret, settings.migrations), 1);
  try {
    const actor = await findActor(db, options.as, options.cell);
    // A file that cannot be read does not stand in the way of the others.
    for (const file of options.files) {
      try {
        const said = await importFile(db, actor, file, options);
        process.stdout.write(options.files.length > 1 ? said.replaceAll(/^(?=.)/gm, `${basename(file)}: `) : said);
      } catch (error) {
        sayError(error, options.files.length > 1 ? file : undefined);
      }
    }
  } finally {
    await db.destroy();
  }
}

run().catch((error: unknown) => sayError(error));
