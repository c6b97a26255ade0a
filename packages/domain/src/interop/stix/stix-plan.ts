import type { TlpLabel } from '../../markings/tlp';
import { textLimit } from '../../items/item';
import { credibilityOf, statusOf } from '../confidence-scale';
import type { ImportPlan, LinkEnd, PlannedLink, PlannedObject, RefusedObject } from '../plan';
import { isNoStricter, strictestTlp } from '../strictest-tlp';
import { toTitle } from '../text-block';
import { blockOf } from './stix-block';
import { readBundle } from './stix-bundle';
import { itemKindOf, servingTypes } from './stix-kinds';
import { markingsOf, type ObjectMarkings } from './stix-markings';
import { nameOf } from './stix-names';
import type { PlacedObject, StixObject } from './stix-object';

export { isStix } from './stix-bundle';

/** Objects of a bundle that can be read, and what their markings ask for. */
interface Bundle {
  objects: Map<string, PlacedObject>;
  markings: Map<string, ObjectMarkings>;
}

/** Label of another object of the bundle; what is not in it asks for nothing, since nothing of it is told. */
function tlpOf({ markings }: Bundle, id: string | undefined): TlpLabel | undefined {
  return id === undefined ? undefined : markings.get(id)?.tlp;
}

/** An object by its name where that may be told under `tlp`, else by its id. */
function endOf({ objects, markings }: Bundle, id: string, tlp: TlpLabel | undefined): LinkEnd {
  const placed = objects.get(id);
  const isTold = placed && isNoStricter(markings.get(id)?.tlp, tlp);
  return { key: id, name: isTold ? nameOf(placed.object) : id };
}

/** What a relationship or sighting names is told with it, so it is marked as strictly as the strictest of them. */
function refsToldBy({ source_ref, target_ref, sighting_of_ref, where_sighted_refs }: StixObject): string[] {
  return [source_ref, target_ref, sighting_of_ref, ...(where_sighted_refs ?? [])].filter((ref) => ref !== undefined);
}

function day(moment: string | undefined): string | undefined {
  return moment?.slice(0, 10);
}

function linksOf(bundle: Bundle, object: StixObject, tlp: TlpLabel | undefined): PlannedLink[] {
  const end = (id: string) => endOf(bundle, id, tlp);
  const days = (from: string | undefined, to: string | undefined) => ({
    ...(from === undefined ? {} : { validFrom: day(from)! }),
    ...(to === undefined || (from !== undefined && to < from) ? {} : { validTo: day(to)! }),
  });
  if (object.type === 'relationship') {
    const { source_ref, target_ref, relationship_type, start_time, stop_time } = object;
    return [
      { key: object.id, relation: relationship_type!, source: end(source_ref!), target: end(target_ref!), ...days(start_time, stop_time) },
    ];
  }
  if (object.type !== 'sighting' || !object.sighting_of_ref) return [];
  const seen = days(object.first_seen, object.last_seen);
  return (object.where_sighted_refs ?? []).map((place) => ({
    key: object.id,
    relation: 'sighted-by',
    source: end(object.sighting_of_ref!),
    target: end(place),
    ...seen,
  }));
}

function titleOf(object: StixObject, links: readonly PlannedLink[], sightingOf: string | undefined): string {
  const [link] = links;
  if (object.type === 'relationship') return `${link!.source.name} ${link!.relation.replaceAll('-', ' ')} ${link!.target.name}`;
  if (object.type === 'sighting') return `Sighting of ${sightingOf ?? 'something'}`;
  return nameOf(object);
}

function plan(bundle: Bundle, placed: PlacedObject, newest: string | undefined): PlannedObject | RefusedObject {
  const { object, where } = placed;
  const { statements, tlp: own } = bundle.markings.get(object.id)!;
  const tlp = strictestTlp([own, ...refsToldBy(object).map((ref) => tlpOf(bundle, ref))]);
  const block = blockOf(placed);
  block.links.push(...linksOf(bundle, object, tlp));
  for (const { source, relation, target } of block.links) block.line(`${source.name} ${relation.replaceAll('-', ' ')} ${target.name}`);
  const sightingOf = object.sighting_of_ref === undefined ? undefined : endOf(bundle, object.sighting_of_ref, tlp).name;
  if (sightingOf !== undefined) block.line(`sighting of: ${sightingOf}`);
  for (const ref of object.object_refs ?? []) block.line(`about: ${endOf(bundle, ref, tlp).name}`);
  if (block.text.length > textLimit) return { where, fault: 'object_text_too_long', values: { limit: textLimit } };
  const producer = object.created_by_ref === undefined ? undefined : endOf(bundle, object.created_by_ref, tlp);
  const reportedAt = object.published ?? object.last_observed ?? object.created ?? newest;
  return {
    key: `stix:${object.id}`,
    where,
    sort: object.type,
    ...(object.modified === undefined ? {} : { stamp: object.modified }),
    isRevoked: [object.id, ...refsToldBy(object)].some((id) => bundle.objects.get(id)?.object.revoked),
    ...(tlp === undefined ? {} : { tlp }),
    item: {
      kind: itemKindOf(object),
      title: toTitle(titleOf(object, block.links, sightingOf)),
      text: block.text,
      ...(object.lang === undefined ? {} : { language: object.lang.slice(0, 2).toLowerCase() }),
      ...(reportedAt === undefined ? {} : { reportedAt }),
      reference: (object.external_references?.find(({ external_id }) => external_id)?.external_id ?? object.id).slice(0, 120),
      sourceDescriptor: producer && producer.name !== producer.key ? producer.name.slice(0, 500) : '',
      handling: statements.join('\n').slice(0, 1000),
    },
    grading: object.confidence === undefined ? {} : { credibility: credibilityOf(object.confidence) },
    status: statusOf(object.confidence),
    entities: block.entities,
    claims: block.claims,
    links: block.links,
  };
}

/** What a bundle of STIX 2.0 or 2.1 would bring in: one item for each object, with the entities and claims that rest on it. */
export function planStix(content: unknown): ImportPlan {
  const { objects, refused } = readBundle(content);
  const definitions = new Map([...objects].map(([id, { object }]) => [id, object]));
  const bundle: Bundle = { objects, markings: new Map() };
  for (const [id, { object, where }] of objects) {
    if (servingTypes.has(object.type)) continue;
    const read = markingsOf(object, definitions);
    if (read.ok) bundle.markings.set(id, read.value);
    else refused.push({ where, fault: 'object_marking_unknown', values: { marking: read.code.slice(0, 120) } });
  }
  for (const id of objects.keys()) if (!bundle.markings.has(id)) objects.delete(id);
  const moments = [...objects.values()].flatMap(({ object }) => object.modified ?? object.created ?? []);
  const newest = moments.length === 0 ? undefined : moments.reduce((a, b) => (a > b ? a : b));
  const planned: PlannedObject[] = [];
  for (const placed of objects.values()) {
    const one = plan(bundle, placed, newest);
    if ('fault' in one) refused.push(one);
    else planned.push(one);
  }
  return { objects: [...planned.filter(({ links }) => links.length === 0), ...planned.filter(({ links }) => links.length > 0)], refused };
}
