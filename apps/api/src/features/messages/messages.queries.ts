import { sql } from 'kysely';
import type { MessageDetail, MessageRow } from '@workbench/contract';
import { InjectMethod, Words } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';

/** Most messages that the list holds. */
const mostListed = 500;

function messageRows(trx: Trx, me: Me, messageId?: string) {
  return trx
    .selectFrom('exerciseMessage')
    .leftJoin('messageReading', (on) =>
      on
        .onRef('messageReading.cellId', '=', 'exerciseMessage.cellId')
        .onRef('messageReading.messageId', '=', 'exerciseMessage.id')
        .on('messageReading.personId', '=', me.personId),
    )
    .select(['exerciseMessage.id', 'persona', 'toAgencies', 'toPerson', 'method', 'subject', 'text', 'language', 'notice'])
    .select(['exerciseMessage.atScenario', 'withdrawnAtScenario', 'withdrawnAtReal', 'exerciseMessage.labelId'])
    .select(['messageReading.atReal as readAt', 'messageReading.noticeAtReal as noticeAt'])
    .where('exerciseMessage.cellId', '=', me.cellId)
    .$if(messageId !== undefined, (select) => select.where('exerciseMessage.id', '=', messageId!))
    .orderBy('exerciseMessage.atReal', 'desc')
    .orderBy('exerciseMessage.id', 'desc')
    .limit(mostListed)
    .execute();
}

type Row = Awaited<ReturnType<typeof messageRows>>[number];

/** Opened before it was withdrawn, and not since. */
const isNewlyWithdrawn = (row: Row) =>
  row.readAt !== null && row.withdrawnAtReal !== null && row.noticeAt === null && row.readAt <= row.withdrawnAtReal;

function toRow(me: Me, row: Row): MessageRow {
  const persona = row.persona as { name: string; office: unknown };
  return {
    id: row.id,
    from: { name: persona.name, office: Words.parse(persona.office) },
    to: row.toAgencies,
    isPersonal: row.toPerson === me.personId,
    method: InjectMethod.parse(row.method),
    subject: row.subject,
    at: row.atScenario.toISOString(),
    withdrawnAt: row.withdrawnAtScenario?.toISOString() ?? null,
    isUnread: row.readAt === null || isNewlyWithdrawn(row),
  };
}

/** Messages that the reader sees, the newest first. */
export async function findMessages(trx: Trx, me: Me): Promise<MessageRow[]> {
  return (await messageRows(trx, me)).map((row) => toRow(me, row));
}

/** Keeps that the reader opened a message, the first time and the first time after it was withdrawn. */
async function keepReading(trx: Trx, me: Me, row: Row): Promise<void> {
  if (row.readAt === null) {
    await trx
      .insertInto('messageReading')
      .values({ cellId: me.cellId, messageId: row.id, personId: me.personId, labelId: row.labelId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else if (isNewlyWithdrawn(row)) {
    await trx
      .updateTable('messageReading')
      .set({ noticeAtReal: sql`now()` })
      .where('cellId', '=', me.cellId)
      .where('messageId', '=', row.id)
      .where('personId', '=', me.personId)
      .execute();
  }
}

/** A message with its words; refused as absent when the reader does not see it. */
export async function openMessage(trx: Trx, me: Me, messageId: string): Promise<MessageDetail> {
  const [row] = await messageRows(trx, me, messageId);
  if (!row) throw new Problem('not_found');
  await keepReading(trx, me, row);
  return { ...toRow(me, row), isUnread: false, text: row.text, language: row.language, notice: row.notice };
}
