import { findUnsafe } from '../json-guard';
import type { RefusedObject } from '../plan';
import { cleanText } from '../text-block';
import { StixObject, type PlacedObject } from './stix-object';

/** The objects of a bundle by id, each in its newest version, and those that cannot be read. */
export interface ReadBundle {
  objects: Map<string, PlacedObject>;
  refused: RefusedObject[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(content: unknown): unknown[] | undefined {
  if (Array.isArray(content)) return content;
  if (!isRecord(content)) return undefined;
  if (content['type'] === 'bundle') return Array.isArray(content['objects']) ? content['objects'] : [];
  return typeof content['id'] === 'string' && typeof content['type'] === 'string' ? [content] : undefined;
}

/** Whether JSON looks like a bundle of STIX, a list of its objects, or one of them. */
export function isStix(content: unknown): boolean {
  if (isRecord(content) && content['type'] === 'bundle') return true;
  const first = objectsIn(content)?.[0];
  return (
    isRecord(first) && typeof first['type'] === 'string' && typeof first['id'] === 'string' && first['id'].startsWith(`${first['type']}--`)
  );
}

function readObject(value: unknown, where: string): { object: StixObject } | { refused: RefusedObject } {
  if (!isRecord(value)) return { refused: { where, fault: 'object_not_object', values: {} } };
  const unsafe = findUnsafe(value);
  if (unsafe) return { refused: { where, ...unsafe } };
  if (value['id'] === undefined) return { refused: { where, fault: 'object_without_id', values: {} } };
  const read = StixObject.safeParse(value);
  if (read.success) return { object: read.data };
  const { path, message } = read.error.issues[0]!;
  return {
    refused: { where, fault: 'object_field_wrong', values: { field: path.join('.').slice(0, 80), problem: message.slice(0, 200) } },
  };
}

/** Reads what a bundle holds. Of several versions of an object the newest counts; the others are listed. */
export function readBundle(content: unknown): ReadBundle {
  const objects = new Map<string, PlacedObject>();
  const refused: RefusedObject[] = [];
  for (const [place, value] of (objectsIn(content) ?? []).entries()) {
    const id = isRecord(value) && typeof value['id'] === 'string' ? ` ${cleanText(value['id'].slice(0, 80))}` : '';
    const where = `objects[${place}]${id}`;
    const read = readObject(value, where);
    if ('refused' in read) {
      refused.push(read.refused);
      continue;
    }
    const earlier = objects.get(read.object.id);
    const isNewer = !earlier || (read.object.modified ?? '') > (earlier.object.modified ?? '');
    const left = isNewer ? earlier?.where : where;
    if (left !== undefined) refused.push({ where: left, fault: 'object_id_repeated', values: {} });
    if (isNewer) objects.set(read.object.id, { where, object: read.object });
  }
  return { objects, refused };
}
