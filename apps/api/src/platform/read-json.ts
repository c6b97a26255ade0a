import { Problem } from './problems';

/** How deep a body may be nested; no request of the contract goes half as deep. */
const deepest = 40;
/** Keys by which an object could get a prototype that its writer chose. */
const poison = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether brackets are nested deeper than allowed; looks at each character once, and at none of a string. */
function isTooDeep(text: string): boolean {
  const bracket = /["[\]{}]/g;
  let depth = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    if (found[0] === '"') {
      let end = text.indexOf('"', bracket.lastIndex);
      while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
      if (end < 0) return false;
      bracket.lastIndex = end + 1;
    } else if (found[0] === '[' || found[0] === '{') {
      depth += 1;
      if (depth > deepest) return true;
    } else depth -= 1;
  }
  return false;
}

function isEscaped(text: string, place: number): boolean {
  let strokes = 0;
  while (text[place - 1 - strokes] === '\\') strokes += 1;
  return strokes % 2 === 1;
}

/** Reads the JSON of a request. Refuses what is none, what is nested absurdly deep, and keys that would change an object's nature. */
export function readJson(text: string): unknown {
  if (isTooDeep(text)) throw new Problem('invalid_input', { fields: [{ path: 'body', message: `is nested more than ${deepest} deep` }] });
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (poison.has(key)) throw new Problem('invalid_input', { fields: [{ path: 'body', message: `must not have the key ${key}` }] });
      return value;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('invalid_input', { fields: [{ path: 'body', message: 'is not JSON' }] });
  }
}
