/** What two parts of an import did, together: numbers are added up, lists put one after the other, all else is that of the first. */
export function addUp<T>(one: T, other: T): T {
  if (typeof one === 'number' && typeof other === 'number') return (one + other) as T;
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])] as T;
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one;
  const others = other as Record<string, unknown>;
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, addUp(value, others[key])])) as T;
}
