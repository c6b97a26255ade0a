import type { FastifyServerOptions } from 'fastify';

/**
 * What the process writes down: failures, one JSON object a line, with their time. No request is logged, because addresses hold what
 * people search for, and of an error of the database none of the parts that quote a row or a statement.
 */
export const logRules = {
  level: 'warn',
  redact: { paths: ['detail', 'where', 'query', 'internalQuery', 'parameters'].map((part) => `err.${part}`), remove: true },
} satisfies Exclude<FastifyServerOptions['logger'], boolean | undefined>;
