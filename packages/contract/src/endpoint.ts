import type { z } from 'zod';
import type { ErrorCode } from './error-codes';

/** Who may call: anybody, somebody signed in, or a member of the cell named by `:cellId`. */
export type Caller = 'anybody' | 'person' | 'member';

/**
 * One thing the workbench can be asked, as data: the api serves it, the web calls it, OpenAPI is written from it.
 *
 * `write: 'create'` takes an `Idempotency-Key`; `write: 'change'` takes `If-Match` as well, with the version
 * that the change was based on. Reads have no `write`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** Stable name, used as the OpenAPI operation id. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters, below the host. */
  path: `/api/${string}`;
  /** One sentence in the user's words. */
  summary: string;
  caller: Caller;
  write?: 'create' | 'change';
  /** Answered also for somebody who must choose another password before anything else. */
  beforePasswordChange?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  /** Refusals a caller must be ready for, besides those that every route may answer. */
  errors: readonly ErrorCode[];
}

/** Declares an endpoint and keeps its exact shapes for the compiler. */
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(definition: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return definition;
}

/** Path parameters of an endpoint, after validation. */
export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
/** Query of an endpoint, as the server sees it (defaults filled in). */
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
/** Query of an endpoint, as a caller writes it (defaults may be left out). */
export type QueryInputOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
/** Body of an endpoint, as the server sees it. */
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
/** Body of an endpoint, as a caller writes it. */
export type BodyInputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
/** Answer of an endpoint. */
export type AnswerOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;
