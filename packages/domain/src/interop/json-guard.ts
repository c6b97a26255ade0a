/** How deep an object may be nested; no format that is read goes half as deep. */
export const deepestObject = 30;

type Unsafe = { fault: 'object_too_deep' | 'object_key_forbidden'; values: Record<string, string | number> };

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Why an object that somebody else wrote must not be read further: nested absurdly deep, or a key that would change an object's nature. */
export function findUnsafe(value: unknown): Unsafe | undefined {
  let level: object[] = isContainer(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepestObject) return { fault: 'object_too_deep', values: { limit: deepestObject } };
    const next: object[] = [];
    for (const one of level) {
      if (Object.hasOwn(one, '__proto__')) return { fault: 'object_key_forbidden', values: { key: '__proto__' } };
      for (const part of Object.values(one)) if (isContainer(part)) next.push(part);
    }
    level = next;
  }
  return undefined;
}
