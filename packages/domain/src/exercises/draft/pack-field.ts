import { z } from 'zod';
import { draftShapes, type DraftPart } from './draft-parts';

/** How a field of a record is written in a form. */
export type PackControl =
  | { control: 'line' | 'text'; most?: number }
  | { control: 'number'; least?: number; most?: number; isWhole: boolean }
  | { control: 'check' }
  | { control: 'choice'; options: readonly string[] }
  /** Several of some options. */
  | { control: 'choices'; options: readonly string[] }
  /** A text for people by language. */
  | { control: 'words'; isLong: boolean }
  | { control: 'moment' | 'day' }
  /** Several short texts, most often keys of other records. */
  | { control: 'keys' }
  | { control: 'list'; of: PackField }
  | { control: 'group'; fields: readonly PackField[] }
  /** One of several shapes; each has a name. */
  | { control: 'either'; options: readonly PackField[] }
  /** Always the same. */
  | { control: 'given'; value: string | number };

/** A field of a record, as its shape says it. */
export type PackField = PackControl & { name: string; isOptional: boolean };

/** As much of a JSON Schema as the shapes of packs use. */
interface Schema {
  type?: string;
  format?: string;
  enum?: string[];
  const?: string | number;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

/** Fields that hold more than a line, in whatever part. */
const long = new Set(['text', 'notes', 'note', 'identity', 'descriptor', 'sourceDescriptor', 'why', 'what', 'tell', 'summary', 'words']);

const isWords = ({ properties }: Schema) => Object.keys(properties ?? {}).join() === 'en,fr,pt,ar';

/** What one of several shapes is called: the value that tells it apart, or its only field. */
function nameOfOption({ const: value, properties, type }: Schema): string {
  const kind = properties?.['kind']?.const;
  return String(value ?? kind ?? Object.keys(properties ?? {})[0] ?? type);
}

function ofText(name: string, { format, enum: options, maxLength }: Schema): PackControl {
  if (options) return { control: 'choice', options };
  if (format === 'date-time') return { control: 'moment' };
  if (format === 'date') return { control: 'day' };
  return { control: long.has(name) ? 'text' : 'line', ...(maxLength === undefined ? {} : { most: maxLength }) };
}

function ofList(name: string, items: Schema): PackControl {
  if (items.enum) return { control: 'choices', options: items.enum };
  if (items.type === 'string') return { control: 'keys' };
  return { control: 'list', of: fieldOf(name, items) };
}

function controlOf(name: string, schema: Schema): PackControl {
  const { type, const: value, anyOf, oneOf, minimum, maximum } = schema;
  if (value !== undefined) return { control: 'given', value };
  const options = anyOf ?? oneOf;
  if (options) return { control: 'either', options: options.map((option) => fieldOf(nameOfOption(option), option)) };
  switch (type) {
    case 'boolean':
      return { control: 'check' };
    case 'integer':
    case 'number': {
      // Whole numbers of unlimited shapes have the limits of the language instead.
      const within = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
      return {
        control: 'number',
        isWhole: type === 'integer',
        ...(within(minimum) ? { least: minimum! } : {}),
        ...(within(maximum) ? { most: maximum! } : {}),
      };
    }
    case 'array':
      return ofList(name, schema.items ?? {});
    case 'object':
      if (isWords(schema)) return { control: 'words', isLong: long.has(name) || name === 'question' };
      return { control: 'group', fields: fieldsIn(schema) };
    case undefined:
    default:
      return ofText(name, schema);
  }
}

function fieldOf(name: string, schema: Schema, isOptional = false): PackField {
  return { ...controlOf(name, schema), name, isOptional };
}

function fieldsIn({ properties = {}, required = [] }: Schema): PackField[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(name, schema, !required.includes(name) && schema.default === undefined),
  );
}

const known = new Map<DraftPart, readonly PackField[]>();

/** Fields of the records of a part, read from its shape, in the order of the shape. */
export function packFieldsOf(part: DraftPart): readonly PackField[] {
  const fields = known.get(part) ?? fieldsIn(z.toJSONSchema(draftShapes[part], { io: 'input', unrepresentable: 'any' }) as Schema);
  known.set(part, fields);
  return fields;
}
