import { cleanText, isMisp, isStix, planMisp, planStix, type ImportPlan, type RefusedObject as Refused } from '@workbench/domain';
import { objectFaultSentence, type ObjectFormat, type RefusedObject } from '@workbench/contract';

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

/** What a file of STIX or MISP would bring in, by what it holds, whatever it is called; undefined when it is none. */
export function readObjects(content: string): { format: ObjectFormat; plan: ImportPlan } | undefined {
  const json = parse(content);
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
