import { cleanText } from '../text-block';
import type { StixObject } from './stix-object';

const naming = ['name', 'value', 'display_name', 'account_login', 'user_id', 'subject', 'abstract', 'key', 'number', 'opinion'] as const;

function placeName({ latitude, longitude, ...object }: StixObject): string | undefined {
  const parts = ['city', 'administrative_area', 'country', 'region'].map((field) => object[field]).filter((one) => typeof one === 'string');
  if (parts.length > 0) return cleanText(parts.join(', '));
  return latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
}

/** What an object is called: its name, its value, or its type and the start of its id. */
export function nameOf(object: StixObject): string {
  for (const field of naming) {
    const value = object[field];
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return cleanText(String(value)).trim();
  }
  const hash = Object.values(object.hashes ?? {})[0];
  return (
    (object.type === 'location' && placeName(object)) ||
    (hash && cleanText(hash)) ||
    `${object.type} ${object.id.split('--')[1]!.slice(0, 8)}`
  );
}
