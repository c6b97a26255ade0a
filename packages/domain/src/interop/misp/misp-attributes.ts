import { findPredicate } from '../../claims/predicate';
import type { EntityKind } from '../../entities/entity-kind';
import { shortHash } from '../short-hash';
import type { openBlock } from '../text-block';
import type { MispAttribute } from './misp-event';
import { attributeKinds } from './misp-kinds';

type Block = ReturnType<typeof openBlock>;

/** Whether an identifier can be said of a kind of entity. */
export function hasIdentifier(kind: EntityKind): boolean {
  return findPredicate('identifier')!.subjectKinds.includes(kind);
}

/** Key of the entity that an attribute becomes: its UUID, or what tells it from the others of the event. */
export function attributeKey({ uuid, type, value }: MispAttribute, eventKey: string): string {
  return uuid ? uuid.toLowerCase() : `${eventKey}#${shortHash(`${type} ${value}`)}`;
}

/** An attribute as a line. */
export function attributeLine({ type, object_relation, value, category, comment, Tag }: MispAttribute): string {
  const more = [category, comment, Tag.map(({ name }) => name).join(', ')].filter((words) => words?.trim());
  return `${object_relation ?? type}: ${value}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}

/** Writes an attribute that stands alone; what names a thing becomes an entity of its own. */
export function writeAttribute(block: Block, attribute: MispAttribute, eventKey: string): void {
  const span = block.line(attributeLine(attribute), attribute.value);
  const kind = attributeKinds.get(attribute.type);
  if (!kind || attribute.value.trim() === '') return;
  const key = attributeKey(attribute, eventKey);
  const [first, second] = attribute.type.includes('|') ? attribute.value.split('|') : [attribute.value];
  block.entity({ key, kind, name: first!, span });
  if (hasIdentifier(kind)) {
    block.claim({ subject: key, predicate: 'identifier', value: first!, span });
    if (second && !attribute.type.endsWith('port')) block.claim({ subject: key, predicate: 'identifier', value: second, span });
  }
  if (attribute.comment?.trim()) block.claim({ subject: key, predicate: 'description', value: attribute.comment.slice(0, 500), span });
}
