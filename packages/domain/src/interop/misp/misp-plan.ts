import { textLimit } from '../../items/item';
import { statusOf } from '../confidence-scale';
import type { ImportPlan, PlannedObject } from '../plan';
import { inWords } from '../field-lines';
import { shortHash } from '../short-hash';
import { inParts, joinBlocks, openBlock, toTitle } from '../text-block';
import { MispEvent } from './misp-event';
import { blocksOf, readParts, type EventParts } from './misp-parts';
import { eventsIn, isRecord, isSharingGroup, readPart } from './misp-read';
import { gradingOfTags, tlpOfTags, unknownTlpTag } from './misp-tags';

/** Whether JSON looks like events of MISP. */
export function isMisp(content: unknown): boolean {
  return eventsIn(content) !== undefined;
}

const threatLevels: ReadonlyMap<string, string> = new Map([
  ['1', 'high'],
  ['2', 'medium'],
  ['3', 'low'],
  ['4', 'undefined'],
]);
const reach: ReadonlyMap<string, string> = new Map([
  ['0', 'your organisation only'],
  ['1', 'this community only'],
  ['2', 'connected communities'],
  ['3', 'all communities'],
  ['4', 'sharing group'],
]);

function headOf(event: MispEvent, title: string, where: string) {
  const block = openBlock(where);
  block.line(event.info?.trim() || title);
  if (event.date) block.line(`date: ${event.date}`);
  const producer = event.Orgc?.name ?? event.Org?.name;
  if (producer) block.line(`producer: ${producer}`);
  if (event.threat_level_id) block.line(`threat level: ${threatLevels.get(event.threat_level_id) ?? event.threat_level_id}`);
  if (event.Tag.length > 0) block.line(`tags: ${event.Tag.map(({ name }) => name).join(', ')}`);
  for (const { name, content, deleted } of event.EventReport) if (!deleted) block.line(`${name ?? 'report'}\n${content ?? ''}`);
  return block;
}

/** Proposals of others are words only: nobody accepted them yet. */
function proposals(event: MispEvent, where: string) {
  const block = openBlock(where);
  for (const one of event.ShadowAttribute) if (isRecord(one)) block.line(`proposed: ${inWords(one['type'])}: ${inWords(one['value'])}`);
  return block;
}

function tagsOf(event: MispEvent, { attributes, objects }: EventParts): { name: string }[] {
  return [
    ...event.Tag,
    ...attributes.flatMap(({ attribute }) => attribute.Tag),
    ...objects.flatMap((one) => one.attributes.flatMap(({ Tag }) => Tag)),
  ];
}

function planEvent(event: MispEvent, where: string, plan: ImportPlan): void {
  const first = isRecord(event.Object[0])
    ? inWords(event.Object[0]['name'])
    : isRecord(event.Attribute[0])
      ? inWords(event.Attribute[0]['value'])
      : '';
  const title = toTitle(event.info?.trim() || first);
  if (title === '') return void plan.refused.push({ where, fault: 'object_without_text', values: {} });
  // Without a UUID nothing tells a newer version from another event, so each wording is an event of its own.
  const uuid = event.uuid ?? `${shortHash(`${title}\n${event.date}`)}${shortHash(JSON.stringify(event))}`;
  const key = `misp:${uuid}`;
  const parts = readParts(event, uuid, where);
  const tags = tagsOf(event, parts);
  const unknown = unknownTlpTag(tags);
  if (unknown) return void plan.refused.push({ where, fault: 'object_marking_unknown', values: { marking: unknown.slice(0, 120) } });
  const head = headOf(event, title, where);
  if (head.text.length > textLimit) return void plan.refused.push({ where, fault: 'object_text_too_long', values: { limit: textLimit } });
  const { parts: groups, leftOver } = inParts(
    head,
    [...blocksOf(parts, uuid), proposals(event, where)].filter(({ text }) => text !== ''),
  );
  plan.refused.push(
    ...parts.refused,
    ...leftOver.map((block) => ({ where: block.where, fault: 'object_text_too_long' as const, values: { limit: textLimit } })),
  );
  const tlp = tlpOfTags(tags);
  const handling =
    event.distribution === undefined ? '' : `MISP distribution: ${reach.get(event.distribution) ?? event.distribution.slice(0, 100)}`;
  for (const [place, group] of groups.entries()) {
    const whole = joinBlocks([head, ...group]);
    const planned: PlannedObject = {
      key: place === 0 ? key : `${key}#${place + 1}`,
      where,
      sort: 'event',
      ...(event.timestamp === undefined ? {} : { stamp: event.timestamp }),
      isRevoked: event.deleted ?? false,
      ...(tlp === undefined ? {} : { tlp }),
      item: {
        kind: 'report',
        title: place === 0 ? title : toTitle(`${title.slice(0, 280)} (${place + 1})`),
        text: whole.text,
        ...(event.date ? { reportedAt: `${event.date}T00:00:00.000Z` } : event.timestamp ? { reportedAt: event.timestamp } : {}),
        reference: event.uuid ?? '',
        sourceDescriptor: (event.Orgc?.name ?? event.Org?.name ?? '').slice(0, 500),
        handling,
      },
      grading: gradingOfTags(tags),
      status: statusOf(undefined),
      entities: whole.entities,
      claims: whole.claims,
      links: whole.links,
    };
    plan.objects.push(planned);
  }
}

/** What events of MISP would bring in: one item for each event, with the entities and claims of its attributes and objects. */
export function planMisp(content: unknown): ImportPlan {
  const plan: ImportPlan = { objects: [], refused: [] };
  const seen = new Set<string>();
  for (const [place, value] of (eventsIn(content) ?? []).entries()) {
    const where = `Event[${place}]`;
    const result = readEvent(value, where);
    if ('refused' in result) plan.refused.push(result.refused);
    else if (result.read.uuid !== undefined && seen.has(result.read.uuid))
      plan.refused.push({ where, fault: 'object_id_repeated', values: {} });
    else {
      if (result.read.uuid !== undefined) seen.add(result.read.uuid);
      planEvent(result.read, where, plan);
    }
  }
  return plan;
}

const guardedApart = ['Attribute', 'Object', 'Galaxy'] as const;

/** Reads the frame of an event. Its parts are guarded one by one later, so that a broken one does not stand in the way of the others. */
function readEvent(value: unknown, where: string): ReturnType<typeof readPart<typeof MispEvent>> {
  if (!isRecord(value)) return readPart(MispEvent, value, where);
  if (isSharingGroup(value)) return { refused: { where, fault: 'object_sharing_group', values: {} } };
  const frame = Object.fromEntries(Object.entries(value).filter(([name]) => !guardedApart.some((one) => one === name)));
  const result = readPart(MispEvent, Object.hasOwn(value, '__proto__') ? value : frame, where);
  if ('refused' in result) return result;
  for (const name of guardedApart) {
    const list = value[name];
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list))
      return { refused: { where, fault: 'object_field_wrong', values: { field: name, problem: 'must be a list' } } };
    result.read[name] = list;
  }
  return result;
}
