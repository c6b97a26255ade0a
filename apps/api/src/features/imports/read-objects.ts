import {
  cleanText,
  isGeoJson,
  isMisp,
  isStix,
  isUcdp,
  planGeoJson,
  planMisp,
  planStix,
  planUcdp,
  type ImportPlan,
  type RefusedObject as Refused,
} from '@workbench/domain';
import { faultSentence, objectFaultSentence, type ObjectFormat, type RefusedObject } from '@workbench/contract';
import { readRows } from './read-rows';

/** How deep a file may be nested before it is not even looked at. */
const deepestFile = 200;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) inString = false;
    } else if (sign === 0x22) inString = true;
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > deepestFile) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
  return false;
}

/** The JSON that a file holds; undefined when it holds none. */
function parse(content: string): unknown {
  const text = content.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(text) || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a table of a known dataset would bring in; undefined when its columns are those of no such dataset. */
function readTable(content: string): ImportPlan | undefined {
  const head = content.slice(0, 10_000).split('\n', 1)[0]!;
  if (
    !isUcdp(
      head
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/[,;\t]/)
        .map((name) => name.replaceAll('"', '')),
    )
  )
    return undefined;
  const { rows } = readRows('csv', content);
  const sound = rows.filter(({ unreadable }) => !unreadable);
  const plan = planUcdp(sound);
  const broken = rows.filter(({ unreadable }) => unreadable);
  return {
    ...plan,
    refused: [
      ...broken.map(({ line, unreadable }) => ({
        where: `line ${line}`,
        fault: 'object_field_wrong' as const,
        values: { field: 'row', problem: faultSentence(unreadable!.fault, unreadable!.values) },
      })),
      ...plan.refused,
    ],
  };
}

/** What a file of a known format would bring in, by what it holds, whatever it is called; undefined when it is none. */
export function readObjects(content: string): { format: ObjectFormat; plan: ImportPlan } | undefined {
  const table = readTable(content);
  if (table) return { format: 'ucdp', plan: table };
  const json = parse(content);
  if (isGeoJson(json)) return { format: 'geojson', plan: planGeoJson(json) };
  if (isStix(json)) return { format: 'stix', plan: planStix(json) };
  return isMisp(json) ? { format: 'misp', plan: planMisp(json) } : undefined;
}

/** A refusal with its sentence, and without what could not be kept for a repeat of the request. */
export function withReason({ where, fault, values: given }: Refused): RefusedObject {
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
  return { where, fault, values, reason: objectFaultSentence(fault, values) };
}
