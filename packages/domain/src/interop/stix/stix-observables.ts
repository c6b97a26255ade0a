import type { EntityKind } from '../../entities/entity-kind';
import { entityKindOf } from './stix-kinds';

/** Something observable that a pattern or an observation names. */
export interface Observable {
  type: string;
  kind: EntityKind;
  value: string;
}

const comparison = /\b([a-z0-9-]{2,40}):(value|name|hashes\.(?:'[^']{1,20}'|[\w-]{1,20}))\s*=\s*'((?:[^'\\]|\\.){1,2000})'/g;
/** Most observables that are taken from one pattern; the pattern itself stands in the text. */
const mostOfPattern = 50;

/** What a pattern compares with `=`: addresses, names, hashes. What it matches otherwise is no single thing. */
export function observablesIn(pattern: string): Observable[] {
  const found: Observable[] = [];
  for (const [, type, , value] of pattern.slice(0, 20_000).matchAll(comparison)) {
    const kind = entityKindOf({ type: type! });
    const words = value!.replaceAll(/\\(.)/g, '$1').trim();
    if (kind && words !== '' && !found.some((one) => one.value === words && one.type === type))
      found.push({ type: type!, kind, value: words });
    if (found.length === mostOfPattern) break;
  }
  return found;
}
