import type { DraftPart } from './draft-parts';
import { packFieldsOf, type PackField } from './pack-field';

/** What a field holds before anything is written; moments begin where the exercise does. */
export function blankOf(field: PackField, startsAt: string): unknown {
  switch (field.control) {
    case 'line':
    case 'text':
    case 'day':
      return '';
    case 'moment':
      return startsAt;
    case 'number':
      return Math.max(0, field.least ?? 0);
    case 'check':
      return false;
    case 'choice':
      return field.options[0];
    case 'choices':
      return field.options.slice(0, 1);
    case 'keys':
    case 'list':
      return [];
    case 'words':
      return { en: '' };
    case 'given':
      return field.value;
    case 'group':
      return blankGroup(field.fields, startsAt);
    case 'either':
      return blankOf(field.options[0]!, startsAt);
  }
}

function blankGroup(fields: readonly PackField[], startsAt: string): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ isOptional }) => !isOptional).map((field) => [field.name, blankOf(field, startsAt)]));
}

/** A record of a part to start from. */
export function blankEntry(part: DraftPart, startsAt: string): Record<string, unknown> {
  return blankGroup(packFieldsOf(part), startsAt);
}

/** Whether a value has the outline of a field: enough to tell which of several shapes it is. */
export function fitsField(field: PackField, value: unknown): boolean {
  switch (field.control) {
    case 'given':
      return value === field.value;
    case 'keys':
    case 'list':
    case 'choices':
      return Array.isArray(value);
    case 'words':
      return typeof value === 'object';
    case 'group':
      return (
        typeof value === 'object' &&
        value !== null &&
        field.fields.every((one) => {
          const inner = (value as Record<string, unknown>)[one.name];
          return one.control === 'given' ? inner === one.value : one.isOptional || inner !== undefined;
        })
      );
    case 'number':
      return typeof value === 'number';
    case 'check':
      return typeof value === 'boolean';
    case 'either':
      return field.options.some((option) => fitsField(option, value));
    case 'line':
    case 'text':
    case 'day':
    case 'moment':
    case 'choice':
      return typeof value === 'string';
  }
}
