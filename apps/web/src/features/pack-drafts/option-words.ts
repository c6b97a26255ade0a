import type { DraftPart } from '@workbench/domain';
import { languageNames, type Language } from '../../shared/words/catalogue';
import type { Words } from '../../shared/words/useWords';

/** Under which heading of the catalogues the options of a field stand, where it is not that of packs. */
const headings: Record<string, string> = {
  'people.role': 'role',
  'items.kind': 'itemKind',
  'entities.kind': 'entityKind',
  'injects.kind': 'injectKind',
  'injects.method': 'method',
};

/** What an option of a field is called. */
export function optionWords(part: DraftPart, field: string, option: string, { named }: Words): string {
  if (field === 'language' || field === 'languages') return languageNames[option as Language] ?? option;
  const heading = headings[`${part}.${field}`];
  return named(heading ?? 'packValue', option);
}
