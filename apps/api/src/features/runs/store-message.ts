import type { BodyOf, sendMessage } from '@workbench/contract';
import type { AgencyCode, Marking, MessageId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import type { ExerciseScript } from '../../records/exercise-script';

/** What a persona says, and to whom. */
type Said = Omit<BodyOf<typeof sendMessage>, 'cellIds'>;

/** Agencies that a message is for, and the one person where it is for one alone. */
interface Recipients {
  agencies: string[];
  personId: string | null;
}

/** Who of the cell gets a message: agencies that it has, or one of its members. No agency where there is nobody. */
export async function findRecipients(trx: Trx, me: Me, to: Said['to']): Promise<Recipients> {
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

/** A message as it stands in a cell, with to whom it goes. */
interface KeptMessage extends Recipients {
  persona: { name: string; office: unknown };
  method: string;
  subject: string;
  text: string;
  language: string;
  injectKey: string | null;
  sentBy: string | null;
  real: Date;
  scenario: Date;
  /** Absent where it stands. */
  withdrawn?: { real: Date; scenario: Date; notice: string } | undefined;
}

/** Keeps a message in the cell that was entered as exercise control, and tells those who may read it. */
export async function keepMessage(trx: Trx, me: Me, message: KeptMessage): Promise<void> {
  const { agencies, personId, persona, withdrawn, real, scenario, method, subject, text, language, injectKey, sentBy } = message;
  const labelId = await labelFor(trx, markingFor(me, agencies));
  const id = newId<MessageId>();
  await trx
    .insertInto('exerciseMessage')
    .values({
      cellId: me.cellId,
      id,
      labelId,
      persona: JSON.stringify(persona),
      toAgencies: agencies,
      toPerson: personId,
      method,
      subject,
      text,
      language,
      injectKey,
      atScenario: scenario,
      atReal: real,
      sentBy,
      withdrawnAtScenario: withdrawn?.scenario ?? null,
      withdrawnAtReal: withdrawn?.real ?? null,
      notice: withdrawn?.notice ?? null,
    })
    .execute();
  await tell(trx, me, { kind: 'message', subjectId: id, labelId });
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
  const { name, office } = persona;
  const { method, subject, text, language } = said;
  await keepMessage(trx, me, {
    agencies,
    personId,
    persona: { name, office },
    method,
    subject,
    text,
    language,
    injectKey,
    sentBy,
    ...moment,
  });
  return true;
}
