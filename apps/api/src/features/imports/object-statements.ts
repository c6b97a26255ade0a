import { checkStatement, statementOfLink, type LinkEnd, type PlannedLink, type PlannedObject, type Span } from '@workbench/domain';
import { ObjectRefusal } from './object-refusal';
import type { KnownEntity } from './known-entities';

/** Something that an object says, between entities that are there. */
export interface Statement {
  importKey: string;
  subject: KnownEntity;
  predicate: string;
  object?: KnownEntity;
  value?: string;
  span?: Span;
  validFrom?: string;
  validTo?: string;
}

/** What the statements of an object are made of. */
export interface Ground {
  /** Entities by the key of the object they are. */
  entities: ReadonlyMap<string, KnownEntity>;
  /** Whether a key is that of an object which became an item alone. */
  isItem: (key: string) => boolean;
}

function ofLink(link: PlannedLink, { entities, isItem }: Ground): Statement | undefined {
  const kindOf = ({ key, name }: LinkEnd) => {
    const entity = entities.get(key);
    if (!entity && !isItem(key)) throw new ObjectRefusal('object_reference_unknown', { id: key.slice(0, 120) });
    return { name, ...(entity ? { kind: entity.kind } : {}) };
  };
  const said = statementOfLink(link.relation, kindOf(link.source), kindOf(link.target));
  if (!said) return undefined;
  const { key: importKey, span, validFrom, validTo } = link;
  const at = { importKey, ...(span ? { span } : {}), ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
  const subject = entities.get(link[said.subject].key)!;
  if ('value' in said) return { ...at, subject, predicate: said.predicate, value: said.value };
  return { ...at, subject, predicate: said.predicate, object: entities.get(link[said.object].key)! };
}

function isSound(statement: Statement, length: number): boolean {
  const { predicate, subject, object, value, span, validFrom, validTo } = statement;
  const checked = checkStatement({
    predicate,
    subject,
    object: object ? { entity: object } : { value: value! },
    ...(span ? { span: { ...span, length } } : {}),
    validFrom,
    validTo,
  });
  return checked.ok;
}

/**
 * All that an object says, names first. Refused when it points to what is neither in the file nor here. What makes no claim,
 * such as an entity that is linked with itself, stays in the text alone.
 */
export function statementsOf({ entities: own, claims, links, item }: PlannedObject, ground: Ground): Statement[] {
  const names = own.map(({ key, name, span }) => ({
    importKey: key,
    subject: ground.entities.get(key)!,
    predicate: 'name',
    value: name,
    ...(span ? { span } : {}),
  }));
  const values = claims.flatMap(({ subject, ...said }) => {
    const entity = ground.entities.get(subject);
    return entity ? [{ importKey: subject, subject: entity, ...said }] : [];
  });
  const between = links.flatMap((link) => ofLink(link, ground) ?? []);
  return [...names, ...values, ...between].filter((statement) => isSound(statement, item.text.length));
}
