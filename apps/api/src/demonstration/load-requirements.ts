import { linkAnswer, moveRequirementState, settleTasking, taskAgency, writeRequirement, type PirCard } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { AskAs } from './ask-as';
import type { DemonstrationFiles } from './demonstration-files';

/** What the requirements of the exercise need of the load. */
export interface RequirementLoading {
  files: Pick<DemonstrationFiles, 'requirements'>;
  ask: AskAs;
  person: (key: string) => PersonId;
  itemId: (key: string) => string;
}

type Eei = DemonstrationFiles['requirements'][number]['eeis'][number];

async function loadTaskings({ ask, person }: RequirementLoading, eei: Eei, requirementId: string, lead: PersonId): Promise<void> {
  for (const { to, deadline, events } of eei.taskings) {
    const key = `${eei.key}-${to}`;
    const asked: PirCard = await ask(lead, taskAgency, { key: `tasking-${key}`, params: { requirementId }, body: { to, deadline } });
    const tasking = asked.eeis.find((one) => one.id === requirementId)!.taskings.find((one) => one.to === to)!;
    for (const [place, { by, event, reason }] of events.entries()) {
      const move = { key: `tasking-${key}-${place}`, params: { taskingId: tasking.id }, version: 1 + place };
      await ask(person(by), settleTasking, { ...move, body: { event, reason } });
    }
  }
}

/** Loads questions, elements, taskings and answers, each by whoever the file says. */
export async function loadRequirements(loading: RequirementLoading): Promise<void> {
  const { files, ask, person, itemId } = loading;
  for (const { key, by, eeis, ...words } of files.requirements) {
    const { id: pirId } = await ask(person(by), writeRequirement, { key: `pir-${key}`, body: { kind: 'pir', ...words } });
    for (const eei of eeis) {
      const { text, indicators, marking } = eei;
      const body = { kind: 'eei' as const, pirId, text, indicators, marking };
      const { id: requirementId } = await ask(person(eei.by), writeRequirement, { key: `eei-${eei.key}`, body });
      const params = { requirementId };
      if (eei.opened) {
        await ask(person(eei.opened), moveRequirementState, { key: `open-${eei.key}`, params, version: 1, body: { event: 'open' } });
      }
      await loadTaskings(loading, eei, requirementId, person(by));
      for (const { by: analyst, item, extent, note } of eei.answers) {
        await ask(person(analyst), linkAnswer, { key: `answer-${eei.key}-${item}`, params, body: { itemId: itemId(item), extent, note } });
      }
    }
  }
}
