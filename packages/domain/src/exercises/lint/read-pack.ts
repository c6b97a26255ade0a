import type { z } from 'zod';
import { PackItem } from '../pack/pack-item';
import { packFiles, type ExercisePack, type ItemFile, type PackPart } from '../pack/pack';
import { packFault, type PackFault } from './fault';

/** Files of a pack as text, by their path within it with forward slashes. */
export type PackTexts = ReadonlyMap<string, string>;

/** What was read, as far as it could be; without a manifest there is no pack. */
export interface PackRead {
  pack: ExercisePack | undefined;
  faults: PackFault[];
}

const itemFile = /^items\/[a-z0-9-]+\.json$/;
const page = /^[\w.-]+\.md$/;

function keyOf(row: unknown): string {
  const named = row as { key?: unknown; serial?: unknown; code?: unknown; item?: unknown } | null;
  const key = named?.key ?? named?.serial ?? named?.code ?? named?.item;
  return typeof key === 'string' ? key : '';
}

function shapeFaults(file: string, key: string, error: z.ZodError): PackFault[] {
  return error.issues.map(({ path, message }) =>
    packFault('shape_wrong', file, key, { field: path.join('.') || 'the top', problem: message }),
  );
}

function parseJson(file: string, text: string): { value: unknown } | { fault: PackFault } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { fault: packFault('not_json', file, '', { problem: (error as Error).message }) };
  }
}

/** Rows of a list that fit their shape; one that does not is told and left out, so that the others are still looked at. */
function readRows<Shape extends z.ZodType>(file: string, text: string, shape: Shape, faults: PackFault[]): z.infer<Shape>[] {
  const read = parseJson(file, text);
  if ('fault' in read) {
    faults.push(read.fault);
    return [];
  }
  if (!Array.isArray(read.value)) {
    faults.push(packFault('not_a_list', file));
    return [];
  }
  return read.value.flatMap((row: unknown, at) => {
    const parsed = shape.safeParse(row);
    if (parsed.success) return [parsed.data];
    faults.push(...shapeFaults(file, keyOf(row) || `row ${at + 1}`, parsed.error));
    return [];
  });
}

function readWhole<Shape extends z.ZodType>(file: string, text: string, shape: Shape, faults: PackFault[]): z.infer<Shape> | undefined {
  const read = parseJson(file, text);
  if ('fault' in read) {
    faults.push(read.fault);
    return undefined;
  }
  const parsed = shape.safeParse(read.value);
  if (!parsed.success) faults.push(...shapeFaults(file, '', parsed.error));
  return parsed.data;
}

function readPart(part: PackPart, texts: PackTexts, faults: PackFault[]): unknown {
  const { path, shape } = packFiles[part];
  const text = texts.get(path);
  const isList = 'element' in shape;
  if (text === undefined) {
    faults.push(packFault('file_missing', path));
    return isList ? [] : undefined;
  }
  return isList ? readRows(path, text, shape.element as z.ZodType, faults) : readWhole(path, text, shape, faults);
}

/** Reads the files of a pack; whatever does not fit is told, file by file, and left out. */
export function readPack(texts: PackTexts): PackRead {
  const faults: PackFault[] = [];
  const paths = [...texts.keys()].toSorted();
  const known = new Set<string>(Object.values(packFiles).map(({ path }) => path));
  const parts = Object.fromEntries((Object.keys(packFiles) as PackPart[]).map((part) => [part, readPart(part, texts, faults)]));
  const itemFiles: ItemFile[] = paths
    .filter((path) => itemFile.test(path))
    .map((path) => ({ path, items: readRows(path, texts.get(path) ?? '', PackItem, faults) }));
  if (itemFiles.length === 0) faults.push(packFault('file_missing', 'items/*.json'));
  for (const path of paths) {
    if (!known.has(path) && !itemFile.test(path) && !page.test(path)) faults.push(packFault('file_unexpected', path));
  }
  const pages = Object.fromEntries(paths.filter((path) => page.test(path)).map((path) => [path, texts.get(path) ?? '']));
  if (parts['manifest'] === undefined) return { pack: undefined, faults };
  const rubric = parts['rubric'] ?? { criteria: [] };
  return { pack: { ...parts, rubric, itemFiles, pages } as ExercisePack, faults };
}
