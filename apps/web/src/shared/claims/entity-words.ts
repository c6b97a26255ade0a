import type { EntityName } from '@workbench/contract';
import type { Words } from '../words/useWords';

/** The name an entity goes by for its reader; its kind where no name is visible to them. */
export function entityWords({ name, kind }: Pick<EntityName, 'name' | 'kind'>, { t, named }: Pick<Words, 't' | 'named'>): string {
  return name === '' ? t('entities.unnamed', { kind: named('entityKind', kind) }) : name;
}
