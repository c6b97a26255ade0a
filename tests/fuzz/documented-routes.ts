import { endpoints, eventStreamPath, type Caller, type Endpoint } from '@workbench/contract';
import type { Side } from '../access/side';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
}

/** A route as the app's own document describes it, with what the contract adds: who may call it and which headers it asks for. */
export interface FuzzRoute {
  name: string;
  method: Endpoint['method'];
  /** With `:name` parameters. */
  path: string;
  params: Record<string, JsonSchema>;
  query: Record<string, JsonSchema>;
  body?: JsonSchema;
  caller: Caller;
  write?: Endpoint['write'];
  /** Its answer to whoever may read it has no end, so that only its refusals can be waited for. */
  isEndless: boolean;
}

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

const id: JsonSchema = { type: 'string', format: 'uuid' };

function fields(operation: Operation, where: string): Record<string, JsonSchema> {
  return Object.fromEntries((operation.parameters ?? []).filter((one) => one.in === where).map(({ name, schema }) => [name, schema]));
}

function described(path: string, method: string, operation: Operation): FuzzRoute {
  const endpoint = endpoints.find((one) => one.name === operation.operationId);
  const body = operation.requestBody?.content['application/json']?.schema;
  return {
    name: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase() as FuzzRoute['method'],
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    params: fields(operation, 'path'),
    query: fields(operation, 'query'),
    ...(body ? { body } : {}),
    caller: endpoint?.caller ?? 'member',
    ...(endpoint?.write ? { write: endpoint.write } : {}),
    isEndless: false,
  };
}

/** A route that the app serves without a line in its document: a file or a stream. Its parameters are ids. */
function undocumented(served: string): FuzzRoute {
  const [method, path] = served.split(' ') as [FuzzRoute['method'], string];
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const params = Object.fromEntries(names.map((name) => [name, id]));
  return { name: served, method, path, params, query: {}, caller: 'member', isEndless: path === eventStreamPath };
}

/** Every route of the app: those of `/api/openapi.json`, and those that it serves besides. */
export async function routesToFuzz(side: Side): Promise<FuzzRoute[]> {
  const reply = await side.app.inject({ method: 'GET', url: '/api/openapi.json' });
  const { paths } = JSON.parse(reply.body) as { paths: Record<string, Record<string, Operation>> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => described(path, method, operation)),
  );
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  return [...routes, ...side.served.filter((one) => !known.has(one)).map(undocumented)];
}
