import type { LinkEnd, PlannedLink, RefusedObject } from '../plan';
import { shortHash } from '../short-hash';
import { openBlock, type TextBlock } from '../text-block';
import { attributeKey, writeAttribute } from './misp-attributes';
import { MispAttribute, MispGalaxy, MispObject, type MispEvent } from './misp-event';
import { galaxyKinds } from './misp-kinds';
import { objectBlock, objectName } from './misp-objects';
import { readPart } from './misp-read';

/** An object with those of its attributes that can be read and were not deleted. */
interface ReadObject {
  where: string;
  key: string;
  object: MispObject;
  attributes: MispAttribute[];
}

/** Parts of an event that can be read and were not deleted. */
export interface EventParts {
  attributes: { where: string; attribute: MispAttribute }[];
  objects: ReadObject[];
  galaxies: MispGalaxy[];
  refused: RefusedObject[];
}

/** Reads the parts of an event one by one; a broken one does not stand in the way of the others. */
export function readParts(event: MispEvent, eventKey: string, where: string): EventParts {
  const parts: EventParts = { attributes: [], objects: [], galaxies: [], refused: [] };
  const attribute = (value: unknown, at: string): MispAttribute | undefined => {
    const result = readPart(MispAttribute, value, at);
    if ('refused' in result) parts.refused.push(result.refused);
    return 'read' in result && !result.read.deleted ? result.read : undefined;
  };
  for (const [place, value] of event.Attribute.entries()) {
    const at = `${where}.Attribute[${place}]`;
    const read = attribute(value, at);
    if (read) parts.attributes.push({ where: at, attribute: read });
  }
  for (const [place, value] of event.Object.entries()) {
    const at = `${where}.Object[${place}]`;
    const result = readPart(MispObject, value, at);
    if ('refused' in result) parts.refused.push(result.refused);
    else if (!result.read.deleted) {
      const attributes = result.read.Attribute.flatMap((one, inner) => attribute(one, `${at}.Attribute[${inner}]`) ?? []);
      const told = attributes.map(({ type, value: words }) => `${type} ${words}`).join('\n');
      const key = result.read.uuid?.toLowerCase() ?? `${eventKey}#${shortHash(`${result.read.name}\n${told}`)}`;
      parts.objects.push({ where: at, key, object: result.read, attributes });
    }
  }
  for (const [place, value] of event.Galaxy.entries()) {
    const result = readPart(MispGalaxy, value, `${where}.Galaxy[${place}]`);
    if ('refused' in result) parts.refused.push(result.refused);
    else parts.galaxies.push(result.read);
  }
  return parts;
}

function galaxyBlock({ name, type, GalaxyCluster }: MispGalaxy, eventKey: string): TextBlock {
  const block = openBlock('Galaxy');
  const kind = type !== undefined && Object.hasOwn(galaxyKinds, type) ? galaxyKinds[type] : undefined;
  for (const { uuid, value, description, meta } of GalaxyCluster) {
    const span = block.line(`${name ?? type ?? 'galaxy'}: ${value}`, value);
    const key = uuid?.toLowerCase() ?? `${eventKey}#${shortHash(`cluster ${value}`)}`;
    if (kind) block.entity({ key, kind, name: value, span });
    for (const synonym of meta?.synonyms ?? []) {
      const at = block.line(`synonym: ${synonym}`, synonym);
      if (kind && synonym !== value) block.claim({ subject: key, predicate: 'alias', value: synonym, span: at });
    }
    if (description?.trim()) {
      const at = block.line(description);
      if (kind) block.claim({ subject: key, predicate: 'description', value: description.slice(0, 500), span: at });
    }
  }
  return block;
}

/** Ends that object references of an event can point to, by UUID. */
function endsOf({ attributes, objects }: EventParts, eventKey: string): Map<string, LinkEnd> {
  const ends = new Map<string, LinkEnd>();
  const add = (attribute: MispAttribute) =>
    attribute.uuid &&
    ends.set(attribute.uuid.toLowerCase(), { key: attributeKey(attribute, eventKey), name: attribute.value.slice(0, 300) });
  for (const { attribute } of attributes) add(attribute);
  for (const one of objects) {
    for (const attribute of one.attributes) add(attribute);
    ends.set(one.key, { key: one.key, name: (objectName(one.object, one.attributes) ?? one.object.name).slice(0, 300) });
  }
  return ends;
}

/** The parts of an event as blocks of text, with the links between them. What a reference points to in vain is listed. */
export function blocksOf(parts: EventParts, eventKey: string): TextBlock[] {
  const ends = endsOf(parts, eventKey);
  const alone = parts.attributes.map(({ where, attribute }) => {
    const block = openBlock(where);
    writeAttribute(block, attribute, eventKey);
    return block;
  });
  const objects = parts.objects.map(({ where, key, object, attributes }) => {
    const block = objectBlock(object, attributes, key, where);
    for (const { referenced_uuid, relationship_type, deleted } of object.ObjectReference) {
      if (deleted || !referenced_uuid) continue;
      const target = ends.get(referenced_uuid.toLowerCase());
      const relation = relationship_type ?? 'related-to';
      const source = ends.get(key)!;
      if (!target)
        parts.refused.push({ where: `${where}.ObjectReference`, fault: 'object_reference_unknown', values: { id: referenced_uuid } });
      else if (target.key !== source.key) {
        const span = block.line(`${source.name} ${relation.replaceAll('-', ' ')} ${target.name}`);
        const link: PlannedLink = { key: `${key}/${relation}/${target.key}`, relation, source, target, span };
        block.links.push(link);
      }
    }
    return block;
  });
  return [...parts.galaxies.map((galaxy) => galaxyBlock(galaxy, eventKey)), ...alone, ...objects];
}
