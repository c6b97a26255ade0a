import { expect, it } from 'vitest';
import type { Claim } from '../claims/claim';
import { describeEntities } from './describe';

type Said = Parameters<typeof describeEntities>[1][number];

function aClaim(subject: string, predicate: string, object: string, over: Partial<Pick<Claim, 'status' | 'retracted'>> = {}): Said {
  return {
    subjectId: subject as Claim['subjectId'],
    predicate,
    object: object.startsWith('@') ? { entityId: object.slice(1) as Claim['subjectId'] } : { value: object },
    status: 'confirmed',
    ...over,
  };
}

const retracted = { at: '2031-04-09T10:00:00Z', by: 'x' as Claim['createdBy'], reason: 'misread' };

it('an entity is what standing claims say of it, and the numbers of what it holds', () => {
  const entities = [
    { id: 'p', kind: 'person' as const },
    { id: 'q', kind: 'person' as const },
    { id: 't', kind: 'phone' as const },
    { id: 'w', kind: 'place' as const },
  ];
  const [found, friend] = describeEntities(entities, [
    aClaim('p', 'name', 'Khaled Mezroui'),
    aClaim('p', 'alias', 'The Baker', { status: 'suspected' }),
    aClaim('p', 'alias', 'The Butcher', { status: 'denied' }),
    aClaim('p', 'alias', 'The Barber', { retracted }),
    aClaim('p', 'date_of_birth', '1984'),
    aClaim('p', 'document_number', 'ZM-1'),
    aClaim('p', 'phone_number', '@t'),
    aClaim('t', 'name', '+999 77 410 22 18'),
    aClaim('p', 'located_at', '@w'),
    aClaim('w', 'name', 'Tessadit'),
    aClaim('q', 'met', '@p'),
    aClaim('p', 'works_for', '@unseen'),
  ]);
  expect(found).toEqual({
    id: 'p',
    kind: 'person',
    names: ['Khaled Mezroui', 'The Baker'],
    birthDates: ['1984'],
    documents: ['ZM-1'],
    phones: ['+999 77 410 22 18'],
    places: ['Tessadit'],
    neighbours: ['q'],
  });
  expect(friend).toEqual({ id: 'q', kind: 'person', names: [], neighbours: ['p'] });
});
