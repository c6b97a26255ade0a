import type { AnswerOf, BodyOf, addNoise } from '@workbench/contract';
import { draftNoise, type DraftEntry } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { invalid, Problem } from '../../../platform/problems';
import type { Authored } from './drafts.queries';
import { findEntries, toPack } from './records.queries';
import { insertEntries } from './store-records';

/** Adds background items to an open draft. */
export async function addBackground(trx: Trx, authored: Authored, wish: BodyOf<typeof addNoise>): Promise<AnswerOf<typeof addNoise>> {
  const pack = toPack(await findEntries(trx, authored.draftId), authored.state);
  const codes = new Set(pack.agencies.map(({ code }) => code as string));
  if (wish.agencies.some((agency) => !codes.has(agency))) throw invalid('body.agencies', 'names an agency that the pack does not have');
  const items = draftNoise(pack, wish);
  if (!items.ok) throw new Problem(items.code);
  const ids = await insertEntries(
    trx,
    authored,
    items.value.map((item): DraftEntry => ({ part: 'items', content: { ...item } })),
  );
  const detail = { seed: wish.seed, items: ids.length };
  await audit(trx, { deed: 'add_noise', subjectKind: 'pack_draft', subjectId: authored.draftId, detail });
  return { rows: ids.map((id) => ({ id, version: 1 })) };
}
