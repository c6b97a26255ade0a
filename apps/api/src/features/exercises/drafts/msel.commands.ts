import type { BodyOf, MselTableRead, readMselTable } from '@workbench/contract';
import { guessMselMapping, readMsel, type DraftEntry, type Inject, type PersonId } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { Problem } from '../../../platform/problems';
import { readMselRows, readMselWorkbook } from '../msel-file';
import { PackProblem } from '../pack-problem';
import { getAuthored, holdAuthored, type Authored } from './drafts.queries';
import { findEntries, findRecords, toPack } from './records.queries';
import { insertEntries, rewriteEntries } from './store-records';

async function rowsOf({ content, format }: Pick<BodyOf<typeof readMselTable>, 'content' | 'format'>) {
  try {
    return format === 'workbook' ? await readMselWorkbook(Buffer.from(content, 'base64')) : readMselRows(content);
  } catch (error) {
    if (error instanceof PackProblem) throw new Problem('import_unreadable');
    throw error;
  }
}

const toEntry = (inject: Inject): DraftEntry => ({ part: 'injects', content: { ...inject } });

/** Injects of the draft by their serial: the first of each. */
async function knownInjects(trx: Trx, draftId: string): Promise<Map<string, string>> {
  const cards = (await findRecords(trx, draftId, 'injects')).filter(({ isRemoved }) => !isRemoved);
  return new Map(cards.toReversed().map(({ key, id }) => [key, id]));
}

async function take(trx: Trx, authored: Authored, injects: readonly Inject[], known: ReadonlyMap<string, string>): Promise<void> {
  const there = injects.flatMap((inject) => {
    const id = known.get(inject.serial);
    return id === undefined ? [] : [{ id, entry: toEntry(inject), isRemoved: false }];
  });
  const others = injects.filter(({ serial }) => !known.has(serial));
  await rewriteEntries(trx, authored, there);
  await insertEntries(trx, authored, others.map(toEntry));
  const detail = { changed: there.length, added: others.length };
  await audit(trx, { deed: 'import_msel', subjectKind: 'pack_draft', subjectId: authored.draftId, detail });
}

/** Reads a table of injects, and writes them into the open draft when that is wanted and no row has a fault. */
export async function readTable(
  trx: Trx,
  personId: PersonId,
  draftId: string,
  { mapping: asked, take: isWanted, ...file }: BodyOf<typeof readMselTable>,
): Promise<MselTableRead> {
  const authored = isWanted ? await holdAuthored(trx, personId, draftId, 'write') : await getAuthored(trx, personId, draftId);
  const { columns, rows } = await rowsOf(file);
  const mapping = asked ?? guessMselMapping(columns);
  const { manifest } = toPack(await findEntries(trx, draftId), authored.state);
  const { injects, faults } = readMsel(rows, mapping, manifest);
  const known = await knownInjects(trx, draftId);
  const isTaken = isWanted && faults.length === 0 && injects.length > 0;
  if (isTaken) await take(trx, authored, injects, known);
  return { columns, mapping, injects, faults, known: injects.filter(({ serial }) => known.has(serial)).length, isTaken };
}
