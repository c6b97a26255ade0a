/** What a rule answers: the result, or the code of the reason why not. */
export type Outcome<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code };

/** The rule was kept; here is the result. */
export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The rule was not kept; the code says which. */
export function refuse<Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code };
}
