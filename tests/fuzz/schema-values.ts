import fc from 'fast-check';
import type { JsonSchema } from './documented-routes';
import { nastyTexts } from './nasty-values';
import { branchesFor, hintFor, idsFor, type Pool } from './word-hints';

const sentences = ['A lorry crossed at dawn.', 'Harbour', 'Somebody', 'شحنة في الميناء', 'Côte d’azur', 'likely', 'night courier'];

/** Text within its limits: mostly what people write, now and then what only a fuzzer writes. */
function text({ minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  const nasty = nastyTexts.filter((value) => fits(value) && !value.includes('\u0000') && value.trim() !== '');
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.constantFrom(...sentences) },
      { weight: 2, arbitrary: fc.constantFrom(...(nasty.length > 0 ? nasty : sentences)) },
      { weight: 1, arbitrary: fc.string({ minLength: Math.max(minLength, 1), maxLength: Math.min(maxLength, 60), unit: 'grapheme' }) },
    )
    .map((value) => value.slice(0, maxLength).padEnd(minLength, 'x'));
}

const moment = fc.date({ min: new Date('2031-01-01'), max: new Date('2031-05-01'), noInvalidDate: true });

function aString(name: string, schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.constantFrom(...idsFor(name, pool));
  if (schema.format === 'date-time') return moment.map((date) => date.toISOString());
  if (schema.format === 'date') return moment.map((date) => date.toISOString().slice(0, 10));
  if (schema.format === 'byte' || schema.format === 'base64')
    return fc.oneof(
      fc.constantFrom('A note.', '%PDF-1.7\n').map((words) => Buffer.from(words).toString('base64')),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    );
  if (schema.format === 'email') return fc.emailAddress();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return text(schema);
}

function anObject(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valid(name, one, pool)])), {
    requiredKeys: required.filter((name) => name in properties),
  });
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return known;
  const keys = propertyNames ? valid('', propertyNames, pool) : fc.constantFrom('en', 'fr', 'a');
  return fc.dictionary(keys as fc.Arbitrary<string>, valid('', additionalProperties, pool), { maxKeys: 4 });
}

/** Values that a schema allows, drawn with regard to what the name of the field means. */
export function valid(name: string, schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  const kind = Array.isArray(schema.type) ? schema.type[0]! : (schema.type ?? '');
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branchesFor(branches, pool).map((branch) => valid(name, branch, pool)));
  if (schema.allOf) return valid(name, Object.assign({}, ...schema.allOf) as JsonSchema, pool);
  if ('const' in schema) return fc.constant(schema.const);
  const hint = kind !== 'object' ? hintFor(name, kind, pool) : undefined;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (hint) return hint;
  switch (kind) {
    case 'string':
      return Array.isArray(schema.type) ? fc.option(aString(name, schema, pool), { nil: null }) : aString(name, schema, pool);
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1000), max: Math.min(schema.maximum ?? 1000, 1000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valid(name, schema.items ?? {}, pool), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
      });
    case 'object':
      return anObject(schema, pool);
    default:
      return fc.constantFrom('words', 7, true, null);
  }
}
