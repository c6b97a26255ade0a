import type { Dossier } from '@workbench/contract';
import type { Language } from '../../shared/words/catalogue';

const arabic = /[\u0600-\u06ff]/u;

/** Names under which standing claims know the subject, the one it goes by first, each once. */
export function namesOf({ claims, entity, identities }: Pick<Dossier, 'claims' | 'entity' | 'identities'>): string[] {
  const own = new Set<string>(identities.map((one) => one.id));
  const said = claims.filter(
    ({ retracted, status, predicate, subject }) =>
      !retracted && status !== 'denied' && (predicate === 'name' || predicate === 'alias') && own.has(subject.id),
  );
  const ranked = said
    .toSorted((a, b) => Number(a.predicate === 'alias') - Number(b.predicate === 'alias'))
    .flatMap(({ value }) => value ?? []);
  return [...new Set([entity.name, ...identities.map((one) => one.name), ...ranked])].filter((name) => name !== '');
}

/** The name in the script that the reader reads, when there is one; else the one it goes by. */
export function bestName(dossier: Pick<Dossier, 'claims' | 'entity' | 'identities'>, language: Language): string {
  const isRead = (name: string) => arabic.test(name) === (language === 'ar');
  const names = namesOf(dossier);
  return names.find(isRead) ?? names[0] ?? '';
}
