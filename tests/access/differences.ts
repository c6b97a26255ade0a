/** A reply as the app gives it. */
export interface Reply {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}

/** What a caller learns from an answer. The date is that of the clock, which is the same for everybody. */
export interface Learned {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** What a caller learns from a reply. */
export function learnedFrom(reply: Reply): Learned {
  const { date: _, ...headers } = reply.headers;
  return { status: reply.statusCode, headers, body: reply.body };
}

function inValues(path: string, real: unknown, twin: unknown): string | undefined {
  if (JSON.stringify(real) === JSON.stringify(twin)) return undefined;
  if (
    typeof real === 'object' &&
    typeof twin === 'object' &&
    real !== null &&
    twin !== null &&
    Array.isArray(real) === Array.isArray(twin)
  ) {
    const [a, b] = [real as Record<string, unknown>, twin as Record<string, unknown>];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = inValues(`${path}.${key}`, a[key], b[key]);
      if (found) return found;
    }
  }
  const short = (value: unknown) => (JSON.stringify(value) ?? 'absent').slice(0, 200);
  return `${path}: ${short(real)} in the real world, ${short(twin)} in the twin`;
}

/** The first line in which two texts differ. */
function inLines(real: string, twin: string): string {
  const [a, b] = [real.split('\n'), twin.split('\n')];
  const place = a.findIndex((line, at) => line !== b[at]);
  const at = place === -1 ? a.length : place;
  const short = (line: string | undefined) => line?.slice(0, 300) ?? 'no such line';
  return `line ${at + 1} of the body: ${short(a[at])} in the real world, ${short(b[at])} in the twin`;
}

/** The first place at which two answers differ, in words; undefined when a caller learns the same from both. */
export function differenceBetween(real: Learned, twin: Learned): string | undefined {
  if (real.status !== twin.status) return `status ${real.status} in the real world, ${twin.status} in the twin`;
  if (real.body !== twin.body) {
    try {
      return inValues('body', JSON.parse(real.body), JSON.parse(twin.body)) ?? 'body: the same values in another order';
    } catch {
      return inLines(real.body, twin.body);
    }
  }
  return inValues('headers', real.headers, twin.headers);
}

/** An id, or a proof with salt in it. */
const someId = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g;
/** As answers write it, or as the database does in a cursor. */
const someTime = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00/g;
/** The secret of a link. */
const someToken = /"token":"[\w-]{43}"/g;
const cursor = /"nextCursor":"([\w-]+)"/g;

/**
 * An answer with what the answering itself made new put aside: ids and proofs that stand nowhere in the world are named by the order
 * in which they appear, and times of today are one time. What is asked of two worlds can then be compared to the byte.
 */
export function settled(reply: Reply, known: ReadonlySet<string>): Reply {
  const made = new Map<string, string>();
  const nameOf = (id: string) => {
    if (known.has(id)) return id;
    if (!made.has(id)) made.set(id, `new ${made.size + 1}`);
    return made.get(id)!;
  };
  // A link made now ends in some days; the world lies years away.
  const isNow = (time: string) => Math.abs(Date.parse(time.replace(' ', 'T').replace(/\+00$/, 'Z')) - Date.now()) < 30 * 86_400_000;
  const body = reply.body
    .replaceAll(cursor, (_, place: string) => `"nextCursor":${JSON.stringify(Buffer.from(place, 'base64url').toString())}`)
    .replaceAll(someToken, '"token":"new"')
    .replaceAll(someId, nameOf)
    .replaceAll(someTime, (time) => (isNow(time) ? 'now' : time));
  // The clock of the database leaves out zeros at the end, so that the length is that of the moment as well.
  const headers = 'content-length' in reply.headers ? { ...reply.headers, 'content-length': Buffer.byteLength(body) } : reply.headers;
  return { ...reply, headers, body };
}

/** Every id and proof that a text holds. */
export function idsIn(text: string): Set<string> {
  return new Set(text.match(someId));
}

/** Asks again when a crowded machine kept the database from answering in time, which tells nothing of what is stored. */
export async function unlessBusy(ask: () => Promise<Reply>): Promise<Reply> {
  let reply = await ask();
  for (let again = 0; again < 3 && reply.statusCode === 503; again += 1) reply = await ask();
  return reply;
}
