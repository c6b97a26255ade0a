import { describe, expect, it } from 'vitest';
import type { Dossier } from '@workbench/contract';
import { bestName, namesOf } from './best-name';

const claim = (predicate: string, value: string, changes: object = {}) => ({
  predicate,
  value,
  subject: { id: 'a' },
  status: 'confirmed',
  retracted: null,
  ...changes,
});
const dossier = {
  entity: { id: 'a', name: 'إدريس حلوان' },
  identities: [{ id: 'a', name: 'إدريس حلوان' }],
  claims: [
    claim('alias', 'Surveyor'),
    claim('name', 'Idris Halwan'),
    claim('name', 'Idris Halouane', { status: 'denied' }),
    claim('name', 'Dane', { subject: { id: 'b' } }),
    claim('name', 'Gone', { retracted: {} }),
  ],
} as unknown as Dossier;

describe('the name on a dossier', () => {
  it('is one in the script that the reader reads, a name before an alias', () => {
    expect(bestName(dossier, 'fr')).toBe('Idris Halwan');
    expect(bestName(dossier, 'ar')).toBe('إدريس حلوان');
  });

  it('is the one it goes by when there is none in that script', () => {
    expect(bestName({ ...dossier, claims: [] }, 'en')).toBe('إدريس حلوان');
    expect(bestName({ ...dossier, entity: { ...dossier.entity, name: '' }, identities: [], claims: [] }, 'en')).toBe('');
  });

  it('stands among all that are not denied or taken back', () => {
    expect(namesOf(dossier)).toEqual(['إدريس حلوان', 'Idris Halwan', 'Surveyor']);
  });
});
