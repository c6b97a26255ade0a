function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A value of a foreign format in words: scalars as they are, lists with commas, all else as JSON. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isScalar(value)) return String(value);
  if (Array.isArray(value) && value.every(isScalar)) return value.join(', ');
  return JSON.stringify(value) ?? '';
}

/** Fields of an object as lines, in the order of the object, without those named. Nothing that the object says is lost. */
export function fieldLines(object: Readonly<Record<string, unknown>>, without: ReadonlySet<string>): string[] {
  return Object.entries(object)
    .filter(([name]) => !without.has(name))
    .map(([name, value]) => [name.replaceAll('_', ' '), inWords(value)] as const)
    .filter(([, words]) => words.trim() !== '')
    .map(([name, words]) => `${name}: ${words}`);
}
