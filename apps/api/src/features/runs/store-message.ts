import type { BodyOf, sendMessage } from '@workbench/contract';
import type { AgencyCode, Marking, MessageId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import type { ExerciseScript } from '../../records/exercise-script';

/** What a persona says, and to whom. */
type Said = Omit<BodyOf<typeof sendMessage>, 'cellIds'>;

interface Recipients {
  agencies: string[];
  personId: string | null;
}

async function findRecipients(trx: Trx, me: Me, to: Said['to']): Promise<Recipients> {
  if ('agencies' in to) {
    const known = await trx.selectFrom('agency').select('code').where('cellId', '=', me.cellId).orderBy('code').execute();
    return { agencies: known.map(({ code }) => code).filter((code) => to.agencies.includes(code)), personId: null };
  }
  const member = await trx
    .selectFrom('member')
    .select('agencyCode')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', to.personId)
    .executeTakeFirst();
  return { agencies: member ? [member.agencyCode] : [], personId: to.personId };
}

/** Readable for its recipients and for exercise control's own agency, whose mentors follow what players were told. */
function markingFor(me: Me, agencies: readonly string[]): Marking {
  return {
    level: 0,
    releasableTo: [...new Set([...agencies, me.agency])].toSorted() as AgencyCode[],
    compartments: [],
    originators: [me.agency],
    originatorControl: [],
  };
}

/** Puts a message to its recipients in the cell that was entered as exercise control, and tells them; false when there is nobody to tell. */
export async function storeMessage(
  trx: Trx,
  me: Me,
  { pack }: ExerciseScript,
  said: Said,
  moment: { real: Date; scenario: Date },
  { injectKey, sentBy }: { injectKey: string | null; sentBy: string | null },
): Promise<boolean> {
  const persona = pack.personas.find(({ key }) => key === said.from);
  const { agencies, personId } = await findRecipients(trx, me, said.to);
  if (!persona || agencies.length === 0) return false;
  const labelId = await labelFor(trx, markingFor(me, agencies));
  const id = newId<MessageId>();
  await trx
    .insertInto('exerciseMessage')
    .values({
      cellId: me.cellId,
      id,
      labelId,
      persona: JSON.stringify({ name: persona.name, office: persona.office }),
      toAgencies: agencies,
      toPerson: personId,
      method: said.method,
      subject: said.subject,
      text: said.text,
      language: said.language,
      injectKey,
      atScenario: moment.scenario,
      atReal: moment.real,
      sentBy,
    })
    .execute();
  await tell(trx, me, { kind: 'message', subjectId: id, labelId });
  return true;
}
