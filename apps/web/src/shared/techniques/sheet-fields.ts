import { isSheetKind, sheetContents, Step, type RowContent, type SheetContent, type SheetKind } from '@workbench/domain';
import { z } from 'zod';

/** A field of a row as a form and a table show it; its words stand under `rowField`, its values under `rowValue`. */
export interface Field {
  name: string;
  /** Values to choose from; absent for words and days. */
  options?: readonly string[];
  isDay: boolean;
  isRequired: boolean;
}

/** Fields of a kind of row besides its text, in their order, read from its shape; chances under scenarios stand for themselves. */
export function fieldsOf(kind: SheetKind): Field[] {
  return Object.entries(sheetContents[kind].shape as Record<string, z.ZodType>).flatMap(([name, shape]) => {
    if (name === 'kind' || name === 'text' || name === 'chances') return [];
    const options = shape instanceof z.ZodEnum ? { options: shape.options.map(String) } : {};
    return [{ name, ...options, isDay: shape instanceof z.ZodUnion, isRequired: !shape.safeParse('').success }];
  });
}

/** Whether the text of a kind of row may be left empty. */
export function mayBeSilent(kind: SheetKind): boolean {
  return sheetContents[kind].shape.text.safeParse('').success;
}

/** The value of a field, as it is kept. */
export function valueIn(content: SheetContent, name: string): string {
  const value = (content as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** Where the words of a value stand: steps of scales share theirs. */
export function valueFamily({ name, options }: Field): string {
  return options?.join('') === Step.options.join('') ? 'step' : name;
}

/** A row to start from: the first of each choice, no words. */
export function blankOf(kind: SheetKind): SheetContent {
  const blank: Record<string, unknown> = { kind, text: '' };
  for (const { name, options } of fieldsOf(kind)) blank[name] = options?.[0] ?? '';
  if (kind === 'indicator') blank['chances'] = [];
  return blank as SheetContent;
}

/** The content of a row of a sheet; undefined for rows of a matrix. */
export function sheetContent(content: RowContent): SheetContent | undefined {
  return isSheetKind(content.kind) ? (content as SheetContent) : undefined;
}
