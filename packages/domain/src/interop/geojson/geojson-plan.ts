import { textLimit } from '../../items/item';
import { fieldLines } from '../field-lines';
import { statusOf } from '../confidence-scale';
import { readDate } from '../../files/read-date';
import { findUnsafe } from '../json-guard';
import type { ImportPlan, PlannedObject, RefusedObject } from '../plan';
import { isOnEarth, positionWords } from '../position-words';
import { shortHash } from '../short-hash';
import { cleanText, openBlock, toTitle } from '../text-block';

type Properties = Record<string, unknown>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether JSON looks like features of GeoJSON (RFC 7946). */
export function isGeoJson(content: unknown): boolean {
  if (!isRecord(content)) return false;
  return (
    (content['type'] === 'FeatureCollection' && Array.isArray(content['features'])) ||
    (content['type'] === 'Feature' && 'geometry' in content)
  );
}

function wordsAt(properties: Properties, names: RegExp): string {
  const found = Object.entries(properties).find(([name, value]) => names.test(name) && ['string', 'number'].includes(typeof value));
  return found ? cleanText(String(found[1])).trim() : '';
}

/** Longitude first, as RFC 7946 writes it; heights are left in the file. */
function pointOf(geometry: unknown): { latitude: number; longitude: number } | undefined {
  const coordinates = isRecord(geometry) ? geometry['coordinates'] : undefined;
  if (!Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  return isOnEarth(latitude, longitude) ? { latitude, longitude } : undefined;
}

function planFeature(feature: unknown, where: string): PlannedObject | RefusedObject {
  if (!isRecord(feature)) return { where, fault: 'object_not_object', values: {} };
  const unsafe = findUnsafe(feature);
  if (unsafe) return { where, ...unsafe };
  const { geometry } = feature;
  const type = isRecord(geometry) && typeof geometry['type'] === 'string' ? geometry['type'].slice(0, 40) : 'none';
  if (feature['type'] !== 'Feature' || type !== 'Point') return { where, fault: 'object_geometry_unknown', values: { geometry: type } };
  const point = pointOf(geometry);
  if (!point)
    return {
      where,
      fault: 'object_field_wrong',
      values: { field: 'geometry.coordinates', problem: 'must be [longitude, latitude] in degrees' },
    };
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const name = toTitle(wordsAt(properties, /^(name|title|label|nom|nome|الاسم)$/i));
  if (name === '') return { where, fault: 'object_without_name', values: {} };
  const given = feature['id'] ?? properties['id'];
  const hasId = (typeof given === 'string' || typeof given === 'number') && String(given).trim() !== '';
  const told = `${JSON.stringify(properties)} ${JSON.stringify(point)}`;
  const id = hasId ? cleanText(String(given)).trim().slice(0, 200) : `${shortHash(told)}${shortHash(`${told} `)}`;
  const key = `geojson:${id}`;
  const block = openBlock(where);
  block.entity({ key, kind: 'place', name, span: block.line(`place: ${name}`, name) });
  const words = positionWords(point.latitude, point.longitude);
  block.claim({ subject: key, predicate: 'position', value: words, span: block.line(`latitude, longitude: ${words}`, words) });
  const description = wordsAt(properties, /^(description|desc|notes?)$/i);
  if (description) block.claim({ subject: key, predicate: 'description', value: description.slice(0, 500), span: block.line(description) });
  for (const line of fieldLines(properties, new Set(['name', 'description']))) block.line(line);
  if (block.text.length > textLimit) return { where, fault: 'object_text_too_long', values: { limit: textLimit } };
  const reportedAt = readDate(wordsAt(properties, /^(date|reported_?at|timestamp|time)$/i));
  return {
    key,
    where,
    sort: 'Point',
    isRevoked: false,
    item: {
      kind: 'report',
      title: name,
      text: block.text,
      ...(reportedAt === undefined ? {} : { reportedAt }),
      reference: hasId ? id.slice(0, 120) : '',
      sourceDescriptor: wordsAt(properties, /^source$/i).slice(0, 500),
      handling: '',
    },
    grading: {},
    status: statusOf(undefined),
    entities: block.entities,
    claims: block.claims,
    links: [],
  };
}

/** What features of GeoJSON would bring in: an item and a place with its position for each point. Other shapes are refused one by one. */
export function planGeoJson(content: unknown): ImportPlan {
  const plan: ImportPlan = { objects: [], refused: [] };
  if (!isRecord(content)) return plan;
  const features: unknown[] = content['type'] === 'Feature' ? [content] : Array.isArray(content['features']) ? content['features'] : [];
  const seen = new Set<string>();
  for (const [place, feature] of features.entries()) {
    const where = `features[${place}]`;
    const one = planFeature(feature, where);
    if ('fault' in one) plan.refused.push(one);
    else if (seen.has(one.key)) plan.refused.push({ where, fault: 'object_id_repeated', values: {} });
    else {
      seen.add(one.key);
      plan.objects.push(one);
    }
  }
  return plan;
}
