import type { z } from 'zod';
import { findUnsafe } from '../json-guard';
import type { RefusedObject } from '../plan';

/** Whether a value is an object with names, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvent(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || typeof value['type'] === 'string') return false;
  return 'info' in value || Array.isArray(value['Attribute']) || Array.isArray(value['Object']) || ('uuid' in value && 'date' in value);
}

/** A group of organisations that share, which MISP hands out in the same way as events; an event may carry one along. */
export function isSharingGroup(value: unknown): boolean {
  return isRecord(value) && isRecord(value['SharingGroup']) && !isEvent(value);
}

/** Events in a file as MISP writes them: one, a list, or the answer to a search. Undefined when it holds nothing of MISP. */
export function eventsIn(content: unknown): unknown[] | undefined {
  if (isRecord(content) && isRecord(content['Event'])) return [content['Event']];
  if (isRecord(content) && Array.isArray(content['response'])) return eventsIn(content['response']);
  if (Array.isArray(content)) {
    const events = content.map((one) => (isRecord(one) && isRecord(one['Event']) ? one['Event'] : one));
    return events.some((one) => isEvent(one) || isSharingGroup(one)) ? events : undefined;
  }
  return isEvent(content) ? [content] : undefined;
}

/** Reads one part of an event by its shape, or says what is wrong with it. */
export function readPart<S extends z.ZodType>(shape: S, value: unknown, where: string): { read: z.output<S> } | { refused: RefusedObject } {
  if (!isRecord(value)) return { refused: { where, fault: 'object_not_object', values: {} } };
  const unsafe = findUnsafe(value);
  if (unsafe) return { refused: { where, ...unsafe } };
  const read = shape.safeParse(value);
  if (read.success) return { read: read.data };
  const { path, message } = read.error.issues[0]!;
  return {
    refused: { where, fault: 'object_field_wrong', values: { field: path.join('.').slice(0, 80), problem: message.slice(0, 200) } },
  };
}
