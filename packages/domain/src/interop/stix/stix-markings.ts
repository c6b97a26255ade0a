import { tlpOfStixId, type TlpLabel } from '../../markings/tlp';
import { accept, refuse, type Outcome } from '../../outcome';
import { readTlp, strictestTlp } from '../strictest-tlp';
import { cleanText } from '../text-block';
import type { StixObject } from './stix-object';

/** What the markings of an object ask for: the strictest label, and statements that travel with it. */
export interface ObjectMarkings {
  tlp: TlpLabel | undefined;
  statements: string[];
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** What a marking definition asks for; undefined when this workbench cannot tell. */
function meaningOf(definition: StixObject): ObjectMarkings | undefined {
  const known = tlpOfStixId(definition.id);
  if (known) return { tlp: known.label, statements: [] };
  const extensions = Object.values((definition['extensions'] as object | undefined) ?? {});
  const words = [part(definition['definition'], 'tlp'), ...extensions.map((one) => part(one, 'tlp_2_0'))];
  const written = words.find((word) => typeof word === 'string');
  if (typeof written === 'string') {
    const tlp = readTlp(written);
    return tlp && { tlp, statements: [] };
  }
  const statement = part(definition['definition'], 'statement');
  return typeof statement === 'string' ? { tlp: undefined, statements: [cleanText(statement)] } : undefined;
}

/**
 * What all markings of an object ask for together. A marking of one field counts for the whole object, and one that is not
 * defined in the file or not understood refuses it: nobody can say who may read it.
 */
export function markingsOf(object: StixObject, definitions: ReadonlyMap<string, StixObject>): Outcome<ObjectMarkings, string> {
  const granular = (object.granular_markings ?? []).flatMap(({ marking_ref }) => (marking_ref === undefined ? [] : [marking_ref]));
  const found: ObjectMarkings[] = [];
  for (const ref of new Set([...(object.object_marking_refs ?? []), ...granular])) {
    const known = tlpOfStixId(ref);
    const definition = definitions.get(ref);
    const meaning = known ? { tlp: known.label, statements: [] } : definition && meaningOf(definition);
    if (!meaning) return refuse(ref);
    found.push(meaning);
  }
  return accept({ tlp: strictestTlp(found.map(({ tlp }) => tlp)), statements: found.flatMap(({ statements }) => statements) });
}
