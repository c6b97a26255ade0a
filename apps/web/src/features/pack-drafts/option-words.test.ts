import { expect, it } from 'vitest';
import { DraftPart, packFieldsOf, type PackField } from '@workbench/domain';
import { loadCatalogue } from '../../shared/words/catalogue';
import { optionWords } from './option-words';

const known = await loadCatalogue('en');

/** Fields of the manifest that the draft itself decides, which no form shows. */
const decided = new Set(['state', 'format']);
/** A letter or digit of a grading says itself. */
const isGrade = (option: string) => /^[A-F1-6]$/.test(option);

/** Ids of words that the form of a part asks for and that the catalogues do not have. */
function missingIn(part: DraftPart): string[] {
  const missing: string[] = [];
  const named = (prefix: string, key: string) => {
    if (!(`${prefix}.${key}` in known)) missing.push(`${prefix}.${key}`);
    return key;
  };
  const words = { named } as Parameters<typeof optionWords>[3];
  const walk = (field: PackField): void => {
    if (field.control === 'given') return;
    named('packField', field.name);
    if (field.control === 'choice' || field.control === 'choices')
      for (const option of field.options.filter((one) => !isGrade(one))) optionWords(part, field.name, option, words);
    if (field.control === 'group') field.fields.forEach(walk);
    if (field.control === 'list') walk(field.of);
    if (field.control === 'either')
      for (const option of field.options) {
        named('packValue', option.name);
        if (option.control === 'group') option.fields.forEach(walk);
      }
  };
  packFieldsOf(part)
    .filter(({ name }) => part !== 'manifest' || !decided.has(name))
    .forEach(walk);
  return missing;
}

it.each(DraftPart.options)('every field of %s and every option of it has its word', (part) => {
  expect(missingIn(part)).toEqual([]);
});
