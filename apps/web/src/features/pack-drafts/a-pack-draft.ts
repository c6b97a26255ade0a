import type { PackDraftDetail, PackRecordCard } from '@workbench/contract';
import { keyOfEntry, type DraftPart, type Inject } from '@workbench/domain';

/** Id of a thing of a test, by its number. */
export const idOf = (number: number) => `01c60000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

/** A draft that its reader writes, for tests. */
export function aPackDraft(changes: Partial<PackDraftDetail> = {}): PackDraftDetail {
  return {
    id: idOf(99),
    name: { en: 'Evening' },
    packVersion: '1.0.0',
    state: 'draft',
    authors: ['Ada', 'Ben'],
    changedAt: '2031-04-01T08:00:00.000Z',
    datasetId: null,
    version: 3,
    personId: 'ada',
    people: [
      { personId: 'ada', displayName: 'Ada' },
      { personId: 'ben', displayName: 'Ben' },
    ],
    startsAt: '2031-05-01T08:00:00Z',
    endsAt: '2031-05-01T16:00:00Z',
    languages: ['en', 'fr'],
    stateBy: 'Ada',
    stateAt: '2031-04-01T08:00:00.000Z',
    stateReason: null,
    aloneReason: null,
    keys: {
      moves: ['opening', 'later'],
      agencies: ['POL', 'CUS'],
      personas: ['head'],
      people: ['instructor', 'deputy'],
      injects: ['1.01'],
    },
    may: { write: true, lead: ['submit'], approveAlone: false },
    ...changes,
  };
}

/** A record of a part as it stands, for tests. */
export function aRecord(number: number, part: DraftPart, content: Record<string, unknown>, version = 1): PackRecordCard {
  const key = keyOfEntry({ part, content });
  return { id: idOf(number), part, key, content, version, editedBy: 'Ben', editedAt: '2031-04-01T08:00:00.000Z', isRemoved: false };
}

/** An inject of a draft, for tests. */
export function anInjectCard(number: number, changes: Partial<Inject> = {}): PackRecordCard {
  return aRecord(number, 'injects', {
    serial: `1.0${number}`,
    offset: number * 10,
    move: 'opening',
    kind: 'contextual',
    from: 'head',
    to: ['POL'],
    method: 'email',
    type: 'report',
    subject: `Subject ${number}`,
    text: 'Words.',
    language: 'en',
    items: [],
    expects: [],
    objectives: [],
    responsible: 'instructor',
    notes: '',
    when: { kind: 'at' },
    ...changes,
  });
}
